import { type Facts, type Permission, permits, type Relation } from '@app/access';
import { type NamedPerson, personSql, reportRunStandingSql, type StaffWork, today } from '@app/domain';
import { NotAllowed, NotFound } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import { expectedEnd } from './expected-end.calculation.js';
import type { RunState, SubjectState } from './report-run.entity.js';
import { listReports } from './reports.queries.js';
import type { RunScope } from './run-scopes.js';

/** How many of its reports are named where a run is read; the list of reports has all. */
export const REPORTS_OF_RUN = 20;

/** How the actor ($2) stands to a run. */
const STANDING = reportRunStandingSql({ me: '$2', leads: '$3::uuid[]', administers: '$4::boolean' });

const standingParameters = ({ actor }: StaffWork): unknown[] => [
  actor.boardId,
  actor.staffMemberId,
  [...actor.leads],
  actor.roles.has('board_admin'),
];

export interface RunRow {
  readonly id: string;
  readonly scope: RunScope;
  /** The one report that it makes, where it makes one. */
  readonly report: ReportKind | null;
  /** What it is about: what its one report is, the school, or the board. */
  readonly subjectId: string;
  /** Null where it makes what a period brings by itself. */
  readonly kinds: readonly ReportKind[] | null;
  readonly periodName: string | null;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly state: RunState;
  readonly failure: string | null;
  readonly requestedBy: NamedPerson | null;
  readonly requestedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly counts: Readonly<Record<SubjectState, number>>;
  readonly expectedEnd: Date | null;
}

export interface RunDetails extends RunRow {
  /** Of its reports that the actor may read the latest. */
  readonly reports: readonly string[];
}

type Found = Omit<RunRow, 'expectedEnd'> & {
  readonly standing: Relation | null;
  readonly settled: number;
  readonly lastSettledAt: Date | null;
};

const runsFrom = (rows: string): string => `
  select run.id, run.scope, run.report, coalesce(run.subject_id, case run.scope when 'board' then run.board_id else run.school_id end) as "subjectId",
         run.kinds, run.period_name as "periodName", run.from_on as "fromOn", run.until_on as "untilOn", run.state, run.failure,
         case when s.id is not null then ${personSql('s')} end as "requestedBy", run.requested_at as "requestedAt",
         run.started_at as "startedAt", run.finished_at as "finishedAt",
         jsonb_build_object('queued', c.queued, 'done', c.done, 'failed', c.failed, 'cancelled', c.cancelled) as counts,
         c.settled, c."lastSettledAt", ${STANDING} as standing
    from ${rows} run
    left join staff_member s on s.board_id = run.board_id and s.id = run.requested_by
   cross join lateral (
     select count(*) filter (where x.state = 'queued') as queued, count(*) filter (where x.state = 'done') as done,
            count(*) filter (where x.state = 'failed') as failed,
            count(*) filter (where x.state = 'cancelled') as cancelled,
            count(*) filter (where x.finished_at >= run.started_at) as settled, max(x.finished_at) as "lastSettledAt"
       from report_run_subject x where x.board_id = run.board_id and x.run_id = run.id) c`;

/** Most runs of a board are of one report, that somebody else asked for: those are not looked at one by one. */
const PERHAPS_SEEN = `(
  select * from report_run where board_id = $1 and requested_by = $2 and scope = 'subject'
  union all select * from report_run where board_id = $1 and scope <> 'subject')`;

const toRow = (work: StaffWork, { standing: _standing, settled, lastSettledAt, ...row }: Found): RunRow => {
  const progress = { state: row.state, startedAt: row.startedAt, settled, lastSettledAt, left: row.counts.queued };
  return { ...row, expectedEnd: expectedEnd(progress, work.now) };
};

/** The only door to a run. One that the actor may not see does not exist for them. */
export async function loadRun(work: StaffWork, id: string, permission: Permission): Promise<RunRow> {
  const [found] = await work.db.query<Found[]>(`${runsFrom('report_run')} where run.board_id = $1 and run.id = $5`, [
    ...standingParameters(work),
    id,
  ]);
  const facts: Facts = { relations: new Set(found?.standing ? [found.standing] : []) };
  if (!found || !permits(work.actor, 'report-run.read', facts)) throw new NotFound('report_run');
  if (!permits(work.actor, permission, facts)) throw new NotAllowed(permission);
  return toRow(work, found);
}

/** A run, with those of its reports that the actor may read: to see a run opens none. */
export async function readRun(work: StaffWork, id: string): Promise<RunDetails> {
  const run = await loadRun(work, id, 'report-run.read');
  const reports = await listReports(work, { runId: id, limit: REPORTS_OF_RUN });
  return { ...run, reports: reports.slice(0, REPORTS_OF_RUN).map((report) => report.id) };
}

interface RunFilter {
  readonly state?: RunState;
  readonly after?: readonly string[];
  readonly limit: number;
}

/** Runs that the actor may see, the latest first; one more than the limit. */
export async function listRuns(work: StaffWork, { state, after, limit }: RunFilter): Promise<RunRow[]> {
  const found = await work.db.query<Found[]>(
    `${runsFrom(PERHAPS_SEEN)} where run.board_id = $1 and ${STANDING} is not null
        and ($5::text is null or run.state = $5) and ($6::uuid is null or run.id < $6)
      order by run.id desc limit $7`,
    [...standingParameters(work), state ?? null, after?.[0] ?? null, limit + 1],
  );
  return found.map((run) => toRow(work, run));
}

export interface SubjectRow {
  readonly report: ReportKind;
  readonly subjectId: string;
  readonly state: SubjectState;
  readonly failure: string | null;
}

interface SubjectFilter {
  readonly state?: SubjectState;
  readonly after?: readonly string[];
  readonly limit: number;
}

/**
 * What a run is to make, and how each stands; one more than the limit. Of teachers those who work here now: that somebody
 * was here, and left, is no leader's to know.
 */
export async function listRunSubjects(
  work: StaffWork,
  runId: string,
  { state, after, limit }: SubjectFilter,
): Promise<SubjectRow[]> {
  await loadRun(work, runId, 'report-run.read');
  return work.db.query<SubjectRow[]>(
    `select x.report, x.subject_id as "subjectId", x.state, x.failure from report_run_subject x
      where x.board_id = $1 and x.run_id = $2 and ($3::text is null or x.state = $3)
        and ($4::text is null or (x.report, x.subject_id) > ($4, $5::uuid))
        and (x.report <> 'teacher' or exists (select from staff_member s
          where s.board_id = x.board_id and s.id = x.subject_id and (s.left_on is null or s.left_on > $6)))
      order by x.report, x.subject_id limit $7`,
    [work.actor.boardId, runId, state ?? null, after?.[0] ?? null, after?.[1] ?? null, today(work), limit + 1],
  );
}
