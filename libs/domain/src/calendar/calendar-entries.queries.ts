import type { Language } from '@app/access';
import { addDays } from '@app/platform';
import { DONE_AS_SQL } from '../planning/planning.queries.js';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';

/** What stands in somebody's calendar: the facts, and never what was written about it. */
export interface CalendarEntry {
  readonly id: string;
  readonly title: string;
  /** The learning form in the calendar's language; null where it has none. */
  readonly form: string | null;
  readonly leerteam: string | null;
  /** Who invites to it; null where it is one's own. */
  readonly host: string | null;
  readonly on: string;
  /** Null takes the whole day. */
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly changedAt: Date;
  readonly version: number;
}

/** How far back a calendar goes. */
const DAYS_BACK = 90;
/** How long it says that something is off: programs that read it seldom learn of it too. */
const DAYS_CANCELLED = 30;
/** More than anybody plans; what is furthest ahead is left out. */
const MOST = 2000;

/*
 * Parameters: $1 board, $2 person, $3 the first day that counts, $4 the moment since which what is off is told. Each
 * answers the columns of `CalendarEntry` in their order, with the form's id in place of its name.
 */

const PLANS = `
  select p.id, p.title, p.learning_form_id, p.leerteam_id, null::uuid as host_id, p.planned_on, p.starts_at, p.minutes,
    case when p.cancelled_at is null then 'confirmed' else 'cancelled' end, p.changed_at, p.version
  from planned_activity p ${DONE_AS_SQL}
  where p.board_id = $1 and p.owner_id = $2
    and case when p.cancelled_at is not null then p.cancelled_at > $4 else d.id is null or p.planned_on >= $3 end`;

/** Invitations that wait for an answer; what was accepted is a plan of one's own. */
const INVITATIONS = `
  select t.id, p.title, p.learning_form_id, null, t.host_id, p.planned_on, p.starts_at, p.minutes,
    case when p.cancelled_at is null then 'tentative' else 'cancelled' end, greatest(p.changed_at, t.invited_at), p.version
  from participation t join planned_activity p on p.board_id = t.board_id and p.id = t.planned_activity_id ${DONE_AS_SQL}
  where t.board_id = $1 and t.staff_member_id = $2 and t.answer = 'invited' and d.id is null
    and case when p.cancelled_at is not null then p.cancelled_at > $4 else p.planned_on >= $3 end`;

const ofOwnTeam = (leerteam: string): string => `${leerteam} in (select ms.leerteam_id from leerteam_membership ms
    where ms.board_id = $1 and ms.staff_member_id = $2
      and ms.from_on <= $5 and (ms.until_on is null or ms.until_on > $5))`;

/** Meetings that the leerteams held that the person is in today. One that was planned keeps its time and its id. */
const MEETINGS = `
  select m.id, m.title, null, m.leerteam_id, null, m.held_on, p.starts_at, m.minutes, 'confirmed',
    coalesce(p.changed_at, m.held_on::timestamp at time zone 'UTC'), m.version
  from meeting m left join planned_meeting p on p.board_id = m.board_id and p.id = m.id
  where m.board_id = $1 and m.held_on >= $3 and ${ofOwnTeam('m.leerteam_id')}`;

/** Those that are still to be held, or were called off. */
const PLANNED_MEETINGS = `
  select p.id, p.title, null, p.leerteam_id, null, p.planned_on, p.starts_at, p.minutes,
    case when p.cancelled_at is null then 'confirmed' else 'cancelled' end, p.changed_at, p.version
  from planned_meeting p
  where p.board_id = $1 and p.closed_at is null and ${ofOwnTeam('p.leerteam_id')}
    and case when p.cancelled_at is null then p.planned_on >= $3 else p.cancelled_at > $4 end`;

/** A lesson `o` that is looked at, as what it stands in a calendar; whose it is, where it is somebody else's. */
const lesson = (status: string, host: string): string => `
  select o.id, o.title, (select f.id from learning_form f where f.board_id = $1 and f.code = 'lesson_observation'),
    null::uuid, ${host}, o.lesson_on, o.starts_at, o.minutes,
    case when o.status = 'cancelled' then 'cancelled' else ${status} end, uuid_extract_timestamp(o.id), o.version
  from observation o`;

const OWN_LESSONS = `${lesson(`'confirmed'`, 'null::uuid')}
  where o.board_id = $1 and o.owner_id = $2 and o.removed_at is null and o.lesson_on >= $3`;

/** Lessons of colleagues who asked the person to look; an answer is waited for until the lesson was talked about. */
const LESSONS_OF_COLLEAGUES = `${lesson(`case t.answer when 'accepted' then 'confirmed' else 'tentative' end`, 'o.owner_id')}
  join observation_observer t on t.board_id = o.board_id and t.observation_id = o.id
  where t.board_id = $1 and t.staff_member_id = $2 and o.removed_at is null and o.lesson_on >= $3
    and (t.answer = 'accepted' or t.answer = 'invited' and o.status in ('prepared', 'observed', 'cancelled'))`;

/** Research lessons that the person teaches or observes, of the leerteams that they are in today. */
const RESEARCH_LESSONS = `
  select l.id, l.title, (select f.id from learning_form f where f.board_id = $1 and f.code = 'lesson_study'),
    c.leerteam_id, null, coalesce(l.taught_on, l.planned_on), l.starts_at, l.minutes,
    case when l.taught_on is null and c.outcome is not null then 'cancelled' else 'confirmed' end, l.changed_at, l.version
  from research_lesson l join cycle c on c.board_id = l.board_id and c.id = l.cycle_id
  where l.board_id = $1 and coalesce(l.taught_on, l.planned_on) >= $3
    and (l.teacher_id = $2 or exists (select from lesson_observer o
      where o.board_id = l.board_id and o.research_lesson_id = l.id and o.staff_member_id = $2
        and o.was_present is distinct from false))
    and ${ofOwnTeam('c.leerteam_id')}`;

/** Growth conversations of the person, by a title that tells nothing: a calendar is read over shoulders. */
const CONVERSATIONS = `
  select c.id, '', null::uuid, null::uuid, null::uuid, c.planned_on, c.starts_at, c.minutes,
    case c.state when 'called_off' then 'cancelled' when 'proposed' then 'tentative' else 'confirmed' end,
    c.changed_at, c.version
  from growth_conversation c
  where c.board_id = $1 and $2 in (c.colleague_id, c.leader_id)
    and case when c.state = 'called_off' then c.changed_at > $4 else c.planned_on >= $3 end`;

/** What stands in a calendar in the place of a title that would tell too much. */
const NEUTRAL: Readonly<Record<Language, string>> = { nl: 'Gesprek', en: 'Conversation' };

/** Everything that a calendar is made of. What is planned elsewhere one day is a line here. */
const SOURCES = [
  PLANS,
  INVITATIONS,
  MEETINGS,
  PLANNED_MEETINGS,
  OWN_LESSONS,
  LESSONS_OF_COLLEAGUES,
  RESEARCH_LESSONS,
  CONVERSATIONS,
];

/** What stands in a person's calendar now, by day. */
export function listCalendarEntries(
  work: Work,
  { staffMemberId, language }: { readonly staffMemberId: string; readonly language: Language },
): Promise<CalendarEntry[]> {
  return work.db.query<CalendarEntry[]>(
    `select e.id, coalesce(nullif(e.title, ''), $6) as title, ${language === 'nl' ? 'f.name_nl' : 'f.name_en'} as form, l.name as leerteam,
       h.given_name || ' ' || h.family_name as host, e.planned_on as "on", e.starts_at as "startsAt", e.minutes, e.status,
       e.changed_at as "changedAt", e.version
     from (${SOURCES.join(' union all ')})
       as e (id, title, form_id, leerteam_id, host_id, planned_on, starts_at, minutes, status, changed_at, version)
     left join learning_form f on f.board_id = $1 and f.id = e.form_id
     left join leerteam l on l.board_id = $1 and l.id = e.leerteam_id
     left join staff_member h on h.board_id = $1 and h.id = e.host_id
     order by e.planned_on, e.id limit ${MOST}`,
    [
      work.actor.boardId,
      staffMemberId,
      addDays(today(work), -DAYS_BACK),
      new Date(work.now.getTime() - DAYS_CANCELLED * 86_400_000),
      today(work),
      NEUTRAL[language],
    ],
  );
}
