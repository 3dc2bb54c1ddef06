import { type NamedPerson, personSql, type StaffWork } from '@app/domain';
import { clockIn, NotFound } from '@app/platform';
import type { RunState } from '../runs/report-run.entity.js';
import { type Covered, covered, type ScheduleCalendar, upcoming } from './due-moments.rules.js';
import type { ReportSchedule, ScheduleState } from './report-schedule.entity.js';
import { calendarsOf } from './schedule-calendars.queries.js';
import { loadSchedule } from './schedules.access.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A moment at which a schedule is due, and the time that is reported on then. */
export interface DueMoment extends Covered {
  readonly dueAt: Date;
  /** What the clock of the school shows then, as `2026-03-29T06:00`. */
  readonly onClock: string;
}

type Columns = Omit<ReportSchedule, 'boardId' | 'ownerId' | 'subjectId' | 'settledAt' | 'timeZone' | 'nextDueAt'>;

export interface ScheduleRow extends Columns {
  readonly subject: Named;
  readonly school: Named | null;
  readonly recipients: readonly NamedPerson[];
  readonly lastRun: { readonly id: string; readonly state: RunState; readonly dueAt: string } | null;
  readonly timeZone: string;
  /** The next three, as far as they are known. */
  readonly next: readonly DueMoment[];
}

export interface ScheduleFilter {
  readonly state?: ScheduleState;
  readonly after?: readonly string[];
  readonly limit: number;
}

const MOMENTS_AHEAD = 3;

const SCHEDULES = `
  select d.id, d.scope, d.report, d.school_id as "schoolId", d.rhythm, d.period_kind as "periodKind", d.cron, d.covers,
         d.months, d.state, d.ended_because as "endedBecause", d.made_at as "madeAt",
         d.passed_over_because as "passedOverBecause", d.version,
         jsonb_build_object('id', d.subject_id, 'name', coalesce(
           (select x.name from school x where x.board_id = d.board_id and x.id = d.subject_id),
           (select x.name from leerteam x where x.board_id = d.board_id and x.id = d.subject_id),
           (select x.given_name || ' ' || x.family_name from staff_member x
             where x.board_id = d.board_id and x.id = d.subject_id),
           (select x.name from board x where x.id = d.subject_id))) as subject,
         case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.name) end as school,
         coalesce((select jsonb_agg(${personSql('s')} order by s.given_name, s.family_name, s.id)
           from report_schedule_recipient r
           join staff_member s on s.board_id = r.board_id and s.id = r.staff_member_id
          where r.board_id = d.board_id and r.schedule_id = d.id), '[]') as recipients,
         (select jsonb_build_object('id', n.id, 'state', n.state, 'dueAt', n.due_at) from report_run n
           where n.board_id = d.board_id and n.schedule_id = d.id order by n.due_at desc limit 1) as "lastRun"
    from report_schedule d left join school c on c.board_id = d.board_id and c.id = d.school_id
   where d.board_id = $1 and d.owner_id = $2`;

type Found = Omit<ScheduleRow, 'timeZone' | 'next'>;

/** The actor's schedules, the latest set up first; one more than the limit. */
export async function listSchedules(work: StaffWork, { state, after, limit }: ScheduleFilter): Promise<ScheduleRow[]> {
  const { boardId, staffMemberId } = work.actor;
  const found = await work.db.query<Found[]>(
    `${SCHEDULES} and ($3::text is null or d.state = $3) and ($4::uuid is null or d.id < $4)
      order by d.id desc limit $5`,
    [boardId, staffMemberId, state ?? null, after?.[0] ?? null, limit + 1],
  );
  const calendarOf = await calendarsOf(
    work,
    found.map(({ schoolId }) => schoolId),
  );
  return found.map((row) => withMoments(row, calendarOf(row.schoolId), work.now));
}

/** One schedule of the actor's. */
export async function readSchedule(work: StaffWork, id: string): Promise<ScheduleRow> {
  await loadSchedule(work, id, 'report-schedule.read');
  const { boardId, staffMemberId } = work.actor;
  const [row] = await work.db.query<Found[]>(`${SCHEDULES} and d.id = $3`, [boardId, staffMemberId, id]);
  if (!row) throw new NotFound('report_schedule');
  return withMoments(row, (await calendarsOf(work, [row.schoolId]))(row.schoolId), work.now);
}

function withMoments(row: Found, calendar: ScheduleCalendar, now: Date): ScheduleRow {
  const { timeZone } = calendar;
  const moments = row.state === 'active' ? upcoming(row, calendar, now, MOMENTS_AHEAD) : [];
  const next = moments.flatMap((dueAt) => {
    const time = covered(row.report, row, calendar, dueAt);
    return time ? [{ dueAt, onClock: clockIn(timeZone, dueAt), ...time }] : [];
  });
  return { ...row, timeZone, next };
}
