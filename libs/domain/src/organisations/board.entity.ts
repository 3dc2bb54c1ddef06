import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A school board (*bestuur*): the tenant. Everything else belongs to exactly one. */
@Entity({ name: 'board' })
export class Board {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { default: 'Europe/Amsterdam' }) timeZone: string;
}
