import { notifyEach, reportStandingSql, reportViewerSql, type SystemActor, today, type Work } from '@app/domain';
import type { ReportRun } from '../runs/report-run.entity.js';
import type { Report } from '../runs/report.entity.js';

/**
 * Tells of what a schedule had made whoever may read it at this moment: its owner, and those of the colleagues they named.
 * Of a whole run that is the report on the school or the board itself, everybody is told of the report on themselves, and
 * its owner that it ended.
 */
export async function tellOfSchedule(
  work: Work<SystemActor>,
  { scheduleId, scope }: Pick<ReportRun, 'scheduleId' | 'scope'>,
  reports: readonly Pick<Report, 'id'>[],
): Promise<void> {
  type Told = { readonly to: string; readonly subjectId: string; readonly isOwn: boolean };
  const told = await work.db.query<Told[]>(READERS, [
    work.actor.boardId,
    scheduleId,
    today(work),
    reports.map(({ id }) => id),
    scope,
  ]);
  await notifyEach(
    work,
    'report.ready',
    told.filter(({ isOwn }) => isOwn),
    'made',
  );
  await notifyEach(
    work,
    'report.scheduled',
    told.filter(({ isOwn }) => !isOwn),
    'made',
  );
}

/** By a name that no part of the standing has. */
const STANDING = reportStandingSql(reportViewerSql({ board: 'person.board_id', me: 'person.id', on: '$3::date' }));

const READERS = `
  select person.id as to, r.id as "subjectId", person.id = d.owner_id as "isOwn"
    from report_schedule d
    join staff_member person on person.board_id = d.board_id and (person.left_on is null or person.left_on > $3::date)
     and (person.id = d.owner_id and $5 = 'subject' or exists (select from report_schedule_recipient n
       where n.board_id = d.board_id and n.schedule_id = d.id and n.staff_member_id = person.id))
    join report r on r.board_id = d.board_id and r.id = any($4::uuid[]) and ($5 = 'subject' or r.report = $5)
   where d.board_id = $1 and d.id = $2 and ${STANDING} is not null
  union
  select r.subject_id, r.id, true from report r
   where r.board_id = $1 and r.id = any($4::uuid[]) and r.report = 'teacher' and $5 <> 'subject'`;
