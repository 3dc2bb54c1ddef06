import {
  REPORT_KINDS,
  type ReportKind,
  REPORTS_OF_RUN,
  RUN_SCOPES,
  RUN_STATES,
  type RunDetails,
  type RunRow,
  type RunScope,
  type RunState,
  type SubjectRow,
  type SubjectState,
} from '@app/reporting';
import { PersonView } from '../history/history.dto.js';
import { Choice, ChoiceList, Day, Id, IdList, Moment, Part, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const SUBJECT_STATES = ['queued', 'done', 'failed', 'cancelled'] as const satisfies readonly SubjectState[];
const WHOLE_SCOPES = ['school', 'board'] as const satisfies readonly RunScope[];

export class StartReportRun {
  @Choice(WHOLE_SCOPES, { example: 'school' })
  scope!: (typeof WHOLE_SCOPES)[number];
  @Id({ example: ID, description: 'The school that you lead, or the board that you administer.' })
  subjectId!: string;
  @ChoiceList(REPORT_KINDS, {
    example: ['teacher', 'leerteam', 'school'],
    description: 'Of whom and what they work at: each is read by whom it is for. Of a school all but `board`.',
  })
  kinds!: ReportKind[];
  @Day({ example: '2025-08-01' })
  fromOn!: string;
  @Day({ example: '2026-02-01', description: 'The first day that no longer counts.' })
  untilOn!: string;
  @Text({ max: 80, optional: true, nullable: true, example: 'Eerste halfjaar 2025-2026' })
  periodName?: string | null;
}

export class ReportRunsQuery extends PageQuery {
  @Choice(RUN_STATES, { optional: true, example: 'running' })
  state?: RunState;
}

export class RunSubjectsQuery extends PageQuery {
  @Choice(SUBJECT_STATES, { optional: true, example: 'failed' })
  state?: SubjectState;
}

export class RunCountsView {
  @Whole({ min: 0, example: 120, description: 'Still to be made.' }) queued!: number;
  @Whole({ min: 0, example: 250 }) done!: number;
  @Whole({ min: 0, example: 0 }) failed!: number;
  @Whole({ min: 0, example: 0, description: 'Not made, as the run was cancelled or somebody was erased.' })
  cancelled!: number;
}

export class RunProgressView {
  @Choice(RUN_STATES, { example: 'running' }) state!: RunState;
  @Part(() => RunCountsView) counts!: RunCountsView;
  @Moment({
    nullable: true,
    example: '2026-02-02T06:00:20.000Z',
    description: 'By what was done since it started; null before anything is.',
  })
  expectedEnd!: string | null;
}

export class ReportRunView extends RunProgressView {
  @Id({ example: ID }) id!: string;
  @Choice(RUN_SCOPES, { example: 'subject' }) scope!: RunScope;
  @Choice(REPORT_KINDS, { nullable: true, example: 'teacher', description: 'Where it makes one report.' })
  report!: ReportKind | null;
  @Id({ example: ID, description: 'What that report is about; or the school, or the board.' }) subjectId!: string;
  @ChoiceList(REPORT_KINDS, {
    nullable: true,
    example: ['teacher'],
    description: 'Null where it makes what a reporting period brings by itself.',
  })
  kinds!: ReportKind[] | null;
  @Text({ max: 80, nullable: true, example: 'Eerste halfjaar 2025-2026' }) periodName!: string | null;
  @Day({ example: '2025-08-01' }) fromOn!: string;
  @Day({ example: '2026-02-01' }) untilOn!: string;
  @Text({ max: 100, nullable: true, example: 'some_not_made' }) failure!: string | null;
  @Part(() => PersonView, { nullable: true }) requestedBy!: PersonView | null;
  @Moment({ example: '2026-02-02T06:00:00.000Z' }) requestedAt!: string;
  @Moment({ nullable: true, example: '2026-02-02T06:00:01.000Z' }) startedAt!: string | null;
  @Moment({ nullable: true, example: '2026-02-02T06:00:04.000Z' }) finishedAt!: string | null;
}

export class ReportRunDetailsView extends ReportRunView {
  @IdList({
    max: REPORTS_OF_RUN,
    example: [ID],
    description: 'The latest of its reports that you may read; `GET /v1/reports?runId=` lists all of those.',
  })
  reports!: string[];
}

export class RunSubjectView {
  @Choice(REPORT_KINDS, { example: 'leerteam' }) report!: ReportKind;
  @Id({ example: ID }) subjectId!: string;
  @Choice(SUBJECT_STATES, { example: 'failed' }) state!: SubjectState;
  @Text({ max: 100, nullable: true, example: 'not_made' }) failure!: string | null;
}

export const toRunProgressView = ({ state, counts, expectedEnd }: RunRow): RunProgressView => ({
  state,
  counts: { ...counts },
  expectedEnd: expectedEnd?.toISOString() ?? null,
});

export const toReportRunView = (run: RunRow): ReportRunView => ({
  id: run.id,
  scope: run.scope,
  report: run.report,
  subjectId: run.subjectId,
  kinds: run.report ? [run.report] : run.kinds && [...run.kinds],
  periodName: run.periodName,
  fromOn: run.fromOn,
  untilOn: run.untilOn,
  ...toRunProgressView(run),
  failure: run.failure,
  requestedBy: run.requestedBy,
  requestedAt: run.requestedAt.toISOString(),
  startedAt: run.startedAt?.toISOString() ?? null,
  finishedAt: run.finishedAt?.toISOString() ?? null,
});

export const toReportRunDetailsView = ({ reports, ...run }: RunDetails): ReportRunDetailsView => ({
  ...toReportRunView(run),
  reports: [...reports],
});

export const toRunSubjectView = ({ report, subjectId, state, failure }: SubjectRow): RunSubjectView => ({
  report,
  subjectId,
  state,
  failure,
});
