import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Cycle } from '../inquiry/cycle.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

export const HYPOTHESIS_KINDS = ['testable', 'exploratory'] as const;
/** Whether numbers can tell, or the team first has to look and ask around (*verkennende vraag*). */
export type HypothesisKind = (typeof HYPOTHESIS_KINDS)[number];

/** A possible cause of the problem that a data team looks into, as the team put it, with what was found on it. */
@BoardTable('hypothesis')
@RefersTo(() => Cycle, 'cycleId')
@RefersTo(() => StaffMember, 'authorId')
@RefersTo(() => StaffMember, 'analysedById')
@Index(['boardId', 'cycleId', 'id'])
@Check('ck_hypothesis_kind', `"kind" in ('testable', 'exploratory')`)
@Check('ck_hypothesis_analysis', `num_nonnulls("analysis", "analysed_by_id", "analysed_at") in (0, 3)`)
export class Hypothesis {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') cycleId: string;
  @Column('text') kind: HypothesisKind;
  @Column('text') statement: string;
  /** Why the team thinks so. */
  @Column('text', { nullable: true }) because: string | null;
  /** About which pupils, and where. Never about one of them. */
  @Column('text', { nullable: true }) about: string | null;
  @Column('uuid') authorId: string;
  /** What was found in the data. */
  @Column('text', { nullable: true }) analysis: string | null;
  @Column('uuid', { nullable: true }) analysedById: string | null;
  @Column('timestamptz', { nullable: true }) analysedAt: Date | null;
  @VersionColumn() version: number;
}
