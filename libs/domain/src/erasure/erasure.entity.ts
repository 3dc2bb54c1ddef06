import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** Why somebody's data are erased: they asked for it, the board did for who left, or they left long ago. */
export const ERASURE_REASONS = ['own_wish', 'board', 'retention'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** Days between asking and erasing: a stolen session, a slip or a bad day destroys nothing. */
const NOTICE_DAYS = 14;

export const afterNotice = (asked: Date): Date => new Date(asked.getTime() + NOTICE_DAYS * 86_400_000);

/**
 * That somebody's data are to be erased, and from when; afterwards the proof of it. The app can only add to it that it
 * was withdrawn or done.
 */
@BoardTable('erasure')
@RefersTo(() => StaffMember, 'staffMemberId')
@RefersTo(() => StaffMember, 'requestedBy')
@Index('uq_erasure_standing', ['boardId', 'staffMemberId'], { unique: true, where: '"withdrawn_at" is null' })
@Check('ck_erasure_reason', `"reason" in ('own_wish', 'board', 'retention')`)
@Check('ck_erasure_notice', `"due_at" >= "requested_at" + interval '14 days'`)
@Check('ck_erasure_end', `"withdrawn_at" is null or "erased_at" is null`)
@Check('ck_erasure_removed', `("erased_at" is null) = ("removed" is null)`)
export class Erasure {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') staffMemberId: string;
  @Column('text') reason: ErasureReason;
  /** Null where nobody asked: the retention period was over. */
  @Column('uuid', { nullable: true }) requestedBy: string | null;
  @Column('timestamptz') requestedAt: Date;
  @Column('timestamptz') dueAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('timestamptz', { nullable: true }) erasedAt: Date | null;
  /** How many rows of each table were removed or emptied. */
  @Column('jsonb', { nullable: true }) removed: Record<string, number> | null;
}
