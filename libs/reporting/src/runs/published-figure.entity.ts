import { BoardTable, RefersTo } from '@app/domain';
import { Column, Index, PrimaryColumn } from 'typeorm';
import type { Value } from '../document/value.js';
import type { Unit } from '../privacy/figure.js';
import { Report } from './report.entity.js';

/**
 * A figure about others that a report shows, with who is behind it, so that later figures can be held against it.
 * Nobody reads it but the making of reports. It holds no scores, and of records fingerprints only; how many minutes or
 * cents each person adds, and how much each may use, it has to know, to tell whether a difference would be nearly all of one.
 */
@BoardTable('published_figure')
@RefersTo(() => Report, 'reportId', 'CASCADE')
@Index(['boardId', 'reportId'])
@Index(['boardId', 'subjectId'])
@Index(['boardId', 'fromOn', 'untilOn'])
export class PublishedFigureRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') reportId: string;
  @Column('uuid') subjectId: string;
  @Column('text') unit: Unit;
  @Column('text') quantity: string;
  @Column('date') fromOn: string;
  @Column('date') untilOn: string;
  /** Person, or group and pupil → amount and fingerprint. */
  @Column('jsonb') parts: Record<string, readonly [amount: number, fingerprint: number]>;
  @Column('jsonb') shown: Value;
  @Column('timestamptz') asOf: Date;
}
