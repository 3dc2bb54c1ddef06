import { Check, Column, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { School } from '../organisations/school.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import type { Guide } from './instrument-content.js';

/**
 * A viewing guide (*kijkwijzer*) that a school made itself, or one that is built in. What is used of it are its
 * versions; the draft is what the next one may become.
 */
@BoardTable('instrument')
@RefersTo(() => School, 'schoolId')
@Unique(['boardId', 'code'])
@Index(['boardId', 'nameNl', 'id'])
@Check('ck_instrument_of_school', `("school_id" is null) = ("code" is not null)`)
export class Instrument {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  /** Null where it is built in. */
  @Column('uuid', { nullable: true }) schoolId: string | null;
  /** Of one that is built in. */
  @Column('text', { nullable: true }) code: string | null;
  @Column('text') nameNl: string;
  @Column('text', { nullable: true }) nameEn: string | null;
  @Column('jsonb', { nullable: true }) draft: Guide | null;
  /** No longer offered; what was begun with it goes on with it. */
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
  @VersionColumn() version: number;
}
