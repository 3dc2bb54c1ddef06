import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { Hypothesis } from './hypothesis.entity.js';

export const VERDICTS = ['confirmed', 'rejected', 'undecided'] as const;
export type VerdictGiven = (typeof VERDICTS)[number];

/**
 * What the team decided on a hypothesis, and why. One that was reopened stays to be read; of a hypothesis one stands at
 * most, whoever gives one at the same moment.
 */
@BoardTable('hypothesis_verdict')
@RefersTo(() => Hypothesis, 'hypothesisId')
@RefersTo(() => StaffMember, 'givenById')
@RefersTo(() => StaffMember, 'reopenedById')
@Index(['boardId', 'hypothesisId', 'id'])
@Index('uq_hypothesis_verdict_standing', ['boardId', 'hypothesisId'], {
  unique: true,
  where: '"reopened_at" is null',
})
@Check('ck_hypothesis_verdict_given', `"given" in ('confirmed', 'rejected', 'undecided')`)
@Check('ck_hypothesis_verdict_reopened', `num_nonnulls("reopened_at", "reopened_by_id", "reopened_because") in (0, 3)`)
export class Verdict {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') hypothesisId: string;
  @Column('text') given: VerdictGiven;
  @Column('text') because: string;
  @Column('uuid') givenById: string;
  @Column('timestamptz') givenAt: Date;
  @Column('timestamptz', { nullable: true }) reopenedAt: Date | null;
  @Column('uuid', { nullable: true }) reopenedById: string | null;
  @Column('text', { nullable: true }) reopenedBecause: string | null;
}
