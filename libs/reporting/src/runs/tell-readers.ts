import { announceReports, announceRun, notify, notifyEach, type SystemActor, today, type Work } from '@app/domain';
import { addDays } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import { tellOfSchedule } from '../schedules/recipients.queries.js';
import type { ReportRun } from './report-run.entity.js';
import type { Report } from './report.entity.js';

/** After which the report of a period is no news: it was made up for, as when a board begins. */
const DAYS_OF_NEWS = 31;

type SystemWork = Work<SystemActor>;

type Made = Pick<Report, 'id' | 'report' | 'subjectId'>;

/** In which role at the school somebody is told of a report on it that is for few: all staff are not told of theirs. */
const TOLD_AS: Readonly<Partial<Record<ReportKind, readonly string[]>>> = {
  accountability: ['school_leader', 'staff_council'],
  attention: ['school_leader'],
};

/** All that is told of reports as they are stored, in the transaction that stores them: called once for each batch. */
export async function tellOf(work: SystemWork, run: ReportRun, reports: readonly Made[]): Promise<void> {
  if (run.scheduleId === null) await tellReaders(work, run, reports);
  else await tellOfSchedule(work, run, reports);
  await announceReports(
    work,
    reports.map(({ id }) => id),
  );
}

/** All that is told of a run when it ends: called in the transaction that ends it. */
export async function tellOfEnd(work: SystemWork, { id, scope, state, requestedBy }: ReportRun): Promise<void> {
  await announceRun(work, state === 'done' ? 'report_run.done' : 'report_run.failed', id);
  // Of one report they are told by itself.
  if (requestedBy === null || (scope === 'subject' && state === 'done')) return;
  const kind = state === 'done' ? 'report-run.done' : 'report-run.failed';
  await notify(work, { kind, to: [requestedBy], subjectId: id, occasion: 'ended' });
}

/**
 * Who asked for one report is told that it is there. Of those of a school or a board each teacher is told of their own,
 * and of a school's account and of whom nothing reached those whom it is for; whoever started them reads no more of them
 * than anybody else.
 */
async function tellReaders(
  work: SystemWork,
  { scope, requestedBy, untilOn }: ReportRun,
  reports: readonly Made[],
): Promise<void> {
  if (requestedBy === null && untilOn < addDays(today(work), -DAYS_OF_NEWS)) return;
  const told =
    requestedBy !== null && scope === 'subject'
      ? reports.map(({ id }) => ({ to: requestedBy, subjectId: id }))
      : [...ownersOf(reports), ...(await rolesAt(work, reports))];
  await notifyEach(work, 'report.ready', told, 'made');
}

const ownersOf = (reports: readonly Made[]) =>
  reports.filter(({ report }) => report === 'teacher').map(({ id, subjectId }) => ({ to: subjectId, subjectId: id }));

async function rolesAt(work: SystemWork, reports: readonly Made[]) {
  const wanted = reports.flatMap(({ id, report, subjectId: schoolId }) =>
    (TOLD_AS[report] ?? []).map((role) => ({ id, schoolId, role })),
  );
  if (wanted.length === 0) return [];
  return work.db.query<{ to: string; subjectId: string }[]>(
    `select distinct g.staff_member_id as to, w.id as "subjectId"
       from unnest($2::uuid[], $3::uuid[], $4::text[]) w (id, school_id, role)
       join role_grant g on g.board_id = $1 and g.school_id = w.school_id and g.role = w.role
        and g.from_on <= $5 and (g.until_on is null or g.until_on > $5)
       join staff_member s on s.board_id = g.board_id and s.id = g.staff_member_id
        and (s.left_on is null or s.left_on > $5)`,
    [
      work.actor.boardId,
      wanted.map(({ id }) => id),
      wanted.map(({ schoolId }) => schoolId),
      wanted.map(({ role }) => role),
      today(work),
    ],
  );
}
