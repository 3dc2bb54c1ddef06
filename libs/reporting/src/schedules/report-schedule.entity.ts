import { BoardDetail, BoardTable, RefersTo, School, StaffMember } from '@app/domain';
import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ReportKind } from '../catalogue.js';
import type { RunScope } from '../runs/run-scopes.js';
import type { CoveredTime, PeriodsFollowed, Rhythm } from './due-moments.rules.js';

export const SCHEDULE_STATES = ['active', 'paused', 'ended'] as const;
export type ScheduleState = (typeof SCHEDULE_STATES)[number];

/** Why it ended by itself: its owner may not ask for this report any more, or left. */
export const SCHEDULE_ENDS = ['not_allowed', 'owner_left'] as const;
export type ScheduleEnd = (typeof SCHEDULE_ENDS)[number];

/**
 * A report that somebody has made again and again. Whether they may is asked anew each time. The row is the truth about
 * when it is due; the alarm that the queue keeps for it only rings.
 */
@BoardTable('report_schedule')
@RefersTo(() => StaffMember, 'ownerId')
@RefersTo(() => School, 'schoolId')
@Index(['boardId', 'ownerId', 'id'])
@Index(['boardId', 'state'])
@Check('ck_report_schedule_scope', `"scope" in ('subject', 'school', 'board')`)
@Check('ck_report_schedule_what', `("scope" = 'subject') = ("report" is not null)`)
@Check('ck_report_schedule_rhythm', `"rhythm" in ('period_end', 'monthly', 'cron')`)
@Check(
  'ck_report_schedule_period_kind',
  `("rhythm" = 'period_end') = ("period_kind" is not null)
    and "period_kind" in ('mid_year', 'end_year', 'term', 'month', 'any')`,
)
@Check('ck_report_schedule_school', `"rhythm" <> 'period_end' or "school_id" is not null`)
@Check('ck_report_schedule_cron', `("rhythm" = 'cron') = ("cron" is not null)`)
@Check(
  'ck_report_schedule_covers',
  `("rhythm" = 'cron') = ("covers" is not null) and "covers" in ('previous_months', 'school_year_so_far')`,
)
@Check(
  'ck_report_schedule_months',
  `coalesce("covers" = 'previous_months', false) = ("months" is not null) and "months" between 1 and 12`,
)
@Check('ck_report_schedule_state', `"state" in ('active', 'paused', 'ended')`)
@Check('ck_report_schedule_end', `("state" = 'ended') = ("ended_because" is not null)`)
@Check('ck_report_schedule_due', `"state" = 'active' or "next_due_at" is null`)
export class ReportSchedule {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') ownerId: string;
  @Column('text') scope: RunScope;
  /** Which report, where it is one on one subject. */
  @Column('text', { nullable: true }) report: ReportKind | null;
  /** A member of staff, a leerteam, a school or the board. */
  @Column('uuid') subjectId: string;
  /** By whose reporting periods and clock it goes. */
  @Column('uuid', { nullable: true }) schoolId: string | null;
  @Column('text') rhythm: Rhythm;
  @Column('text', { nullable: true }) periodKind: PeriodsFollowed | null;
  /** Minute, hour, day, month, weekday, on the clock of the school. */
  @Column('text', { nullable: true }) cron: string | null;
  @Column('text', { nullable: true }) covers: CoveredTime | null;
  @Column('smallint', { nullable: true }) months: number | null;
  @Column('text') state: ScheduleState;
  @Column('text', { nullable: true }) endedBecause: ScheduleEnd | null;
  @Column('timestamptz') madeAt: Date;
  /** Whatever was due until then has been started, or is not to be. */
  @Column('timestamptz') settledAt: Date;
  /** That of the school when it was last looked at. */
  @Column('text') timeZone: string;
  /** When it is looked at next; null where nothing is known to come, or nothing is to be done. */
  @Column('timestamptz', { nullable: true }) nextDueAt: Date | null;
  /** Why nothing was made the last time it was due, as a code. */
  @Column('text', { nullable: true }) passedOverBecause: string | null;
  @VersionColumn() version: number;
}

/** A colleague who is to be told of what a schedule makes, as far as they may read it then. It opens nothing to them. */
@BoardDetail('report_schedule_recipient')
@RefersTo(() => ReportSchedule, 'scheduleId')
@RefersTo(() => StaffMember, 'staffMemberId')
@Index(['boardId', 'staffMemberId'])
export class ReportScheduleRecipient {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') scheduleId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
}
