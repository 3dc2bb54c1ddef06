import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A school board (*bestuur*): the tenant. Everything else belongs to exactly one. */
@Entity({ name: 'board' })
@Check('ck_board_pupil_results_years', `"pupil_results_years" between 1 and 7`)
export class Board {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { default: 'Europe/Amsterdam' }) timeZone: string;
  /** For how many school years after the one that they are of pupils' results are kept as rows. */
  @Column('smallint', { default: 2 }) pupilResultsYears: number;
}
