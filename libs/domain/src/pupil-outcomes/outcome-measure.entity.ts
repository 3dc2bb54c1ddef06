import { Check, Column, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { BoardTable } from '../work/board-table.js';

/** One scale of one test line, version and subject. Scores compare only within it. */
@BoardTable('outcome_measure')
@Unique(['boardId', 'testLine', 'testVersion', 'subject', 'scale'])
@Check('ck_outcome_measure_range', `"lowest_score" < "highest_score"`)
@Check('ck_outcome_measure_grades', `"grades" <@ array[1, 2, 3, 4, 5, 6, 7, 8]::smallint[]`)
export class OutcomeMeasure {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') testLine: string;
  @Column('text') testVersion: string;
  @Column('text') subject: string;
  @Column('text') scale: string;
  @Column('double precision', { nullable: true }) lowestScore: number | null;
  @Column('double precision', { nullable: true }) highestScore: number | null;
  /** Grades (*groepen*) that it is for; none where nobody said so. */
  @Column('smallint', { array: true, default: [] }) grades: number[];
  @VersionColumn() version: number;
}
