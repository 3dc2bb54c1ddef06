import { Check, Column, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { School } from '../organisations/school.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import type { Template } from './template.js';

/**
 * A way of inquiring together, as lesson study: one that is built in, or one that a school made of it. What is used of
 * it are its versions; the draft is what the next one may become.
 */
@BoardTable('method')
@RefersTo(() => School, 'schoolId')
@Unique(['boardId', 'code'])
@Index(['boardId', 'nameNl', 'id'])
@Check('ck_method_of_school', `("school_id" is null) = ("code" is not null)`)
export class Method {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  /** Null where it is built in. */
  @Column('uuid', { nullable: true }) schoolId: string | null;
  /** Of one that is built in. */
  @Column('text', { nullable: true }) code: string | null;
  @Column('text') nameNl: string;
  @Column('text', { nullable: true }) nameEn: string | null;
  @Column('jsonb', { nullable: true }) draft: Template | null;
  /** No longer offered; cycles that began with it go on with it. */
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
  @VersionColumn() version: number;
}
