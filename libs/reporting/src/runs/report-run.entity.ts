import { BoardDetail, BoardTable, RefersTo, ReportingPeriod, School, StaffMember } from '@app/domain';
import { Check, Column, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReportKind } from '../catalogue.js';
import { ReportSchedule } from '../schedules/report-schedule.entity.js';
import type { RunScope } from './run-scopes.js';

export const RUN_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];

/**
 * One making of reports: of one report that somebody asked for, or of everybody's at a school or of the whole board.
 * The row is the truth about it; a job only reminds a worker that it waits.
 */
@BoardTable('report_run')
@RefersTo(() => ReportingPeriod, 'reportingPeriodId')
@RefersTo(() => School, 'schoolId')
@RefersTo(() => StaffMember, 'requestedBy')
@RefersTo(() => ReportSchedule, 'scheduleId')
@Unique(['boardId', 'reportingPeriodId'])
@Index(['state', 'requestedAt'])
@Index(['boardId', 'requestedBy', 'id'])
@Index('ix_report_run_whole', ['boardId', 'id'], { where: `"scope" <> 'subject'` })
@Index('uq_report_run_by_itself', ['boardId', 'schoolId', 'report', 'untilOn'], {
  unique: true,
  where: '"report" is not null',
})
@Index('uq_report_run_by_schedule', ['boardId', 'scheduleId', 'dueAt'], {
  unique: true,
  where: '"schedule_id" is not null',
})
@Check('ck_report_run_state', `"state" in ('queued', 'running', 'done', 'failed', 'cancelled')`)
@Check('ck_report_run_scope', `"scope" in ('subject', 'school', 'board')`)
@Check('ck_report_run_range', `"from_on" < "until_on"`)
@Check('ck_report_run_what', `("scope" = 'subject') = ("report" is not null)`)
@Check('ck_report_run_kinds', `"kinds" is null or "scope" <> 'subject' and cardinality("kinds") > 0`)
@Check('ck_report_run_where', `"scope" <> 'school' or "school_id" is not null`)
@Check('ck_report_run_period', `"scope" = 'school' or "reporting_period_id" is null`)
@Check('ck_report_run_due', `("schedule_id" is null) = ("due_at" is null)`)
@Check('ck_report_run_subject', `("report" is null) = ("subject_id" is null)`)
export class ReportRun {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') scope: RunScope;
  /** Which report, where it is one on one subject. */
  @Column('text', { nullable: true }) report: ReportKind | null;
  @Column('uuid', { nullable: true }) subjectId: string | null;
  /** Which reports of a school or a board; null is those that a period brings by itself. In the order of the catalogue. */
  @Column('text', { array: true, nullable: true }) kinds: ReportKind[] | null;
  @Column('uuid', { nullable: true }) reportingPeriodId: string | null;
  @Column('uuid', { nullable: true }) schoolId: string | null;
  @Column('text', { nullable: true }) periodName: string | null;
  @Column('date') fromOn: string;
  @Column('date') untilOn: string;
  /** The schedule that it was started by, and the moment at which that was due. */
  @Column('uuid', { nullable: true }) scheduleId: string | null;
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  @Column('uuid', { nullable: true }) requestedBy: string | null;
  @Column('timestamptz') requestedAt: Date;
  @Column('text') state: RunState;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  /** Why it failed, as a code. */
  @Column('text', { nullable: true }) failure: string | null;
}

export type SubjectState = 'queued' | 'done' | 'failed' | 'cancelled';

/** One report that a run is to make; there from the moment that the run begins. */
@BoardDetail('report_run_subject')
@RefersTo(() => ReportRun, 'runId')
@Check('ck_report_run_subject_state', `"state" in ('queued', 'done', 'failed', 'cancelled')`)
@Check('ck_report_run_subject_failure', `("state" = 'failed') = ("failure" is not null)`)
export class ReportRunSubject {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') runId: string;
  @PrimaryColumn('text') report: ReportKind;
  @PrimaryColumn('uuid') subjectId: string;
  @Column('text') state: SubjectState;
  /** Why it could not be made, as a code. */
  @Column('text', { nullable: true }) failure: string | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}
