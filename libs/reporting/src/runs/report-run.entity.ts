import { BoardTable, RefersTo, ReportingPeriod, School, StaffMember } from '@app/domain';
import { Check, Column, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReportKind } from '../catalogue.js';

export type RunState = 'queued' | 'running' | 'done' | 'failed';

/**
 * One making of reports: of one report that somebody asked for, or of everybody's at the end of a reporting period.
 * The row is the truth about it; a job only reminds a worker that it waits.
 */
@BoardTable('report_run')
@RefersTo(() => ReportingPeriod, 'reportingPeriodId')
@RefersTo(() => School, 'schoolId')
@RefersTo(() => StaffMember, 'requestedBy')
@Unique(['boardId', 'reportingPeriodId'])
@Index(['state', 'requestedAt'])
@Index('uq_report_run_by_itself', ['boardId', 'schoolId', 'report', 'untilOn'], {
  unique: true,
  where: '"report" is not null',
})
@Check('ck_report_run_state', `"state" in ('queued', 'running', 'done', 'failed')`)
@Check('ck_report_run_range', `"from_on" < "until_on"`)
@Check('ck_report_run_what', `("report" is null) = ("reporting_period_id" is not null)`)
@Check('ck_report_run_subject', `("report" is null) = ("subject_id" is null)`)
export class ReportRun {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  /** Which report was asked for; null where the run makes all of a reporting period. */
  @Column('text', { nullable: true }) report: ReportKind | null;
  @Column('uuid', { nullable: true }) subjectId: string | null;
  @Column('uuid', { nullable: true }) reportingPeriodId: string | null;
  @Column('uuid', { nullable: true }) schoolId: string | null;
  @Column('text', { nullable: true }) periodName: string | null;
  @Column('date') fromOn: string;
  @Column('date') untilOn: string;
  @Column('uuid', { nullable: true }) requestedBy: string | null;
  @Column('timestamptz') requestedAt: Date;
  @Column('text') state: RunState;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  /** Why it failed, as a code. */
  @Column('text', { nullable: true }) failure: string | null;
}
