import type { Language, Visibility } from '@app/access';
import { listReaders, type ReaderRow } from '../history/history.queries.js';
import { formNameSql } from '../learning-forms/learning-forms.queries.js';
import { openToSql } from '../visibility/visibility.queries.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { ACTIVITY, loadActivity } from './activities.access.js';
import { type ActivityFilter, filterSql, type Whose } from './activity-filter.queries.js';
import type { Activity, ActivitySource, Initiative } from './activity.entity.js';

export interface ActivityRow {
  readonly id: string;
  readonly ownerId: string;
  /** Its code. */
  readonly learningForm: string;
  /** What that was called when it was logged. */
  readonly learningFormNames: Readonly<Record<Language, string>>;
  readonly title: string;
  readonly learnedOn: string;
  readonly minutes: number;
  readonly initiative: Initiative;
  readonly visibility: Visibility;
  readonly leerteamId: string | null;
  readonly meetingId: string | null;
  readonly reflection: string | null;
  readonly tryOut: string | null;
  readonly evidenceUrl: string | null;
  readonly source: ActivitySource;
  readonly loggedAt: Date;
  readonly version: number;
  readonly themeIds: readonly string[];
  /** Null where it is somebody else's: what they aim at, and with whom they share, is theirs to tell. */
  readonly goalIds: readonly string[] | null;
  readonly sharedWith: readonly string[] | null;
  /** The name of the system that delivered it; told to its owner alone. */
  readonly deliveredBy: string | null;
}

/** What its owner wrote. A list tells of others' records what is known of them; what they wrote is opened one by one. */
const WRITTEN = {
  opened: `a.reflection, a.try_out as "tryOut", a.evidence_url as "evidenceUrl"`,
  listed: `case when a.owner_id = $2 then a.reflection end as reflection,
    case when a.owner_id = $2 then a.try_out end as "tryOut",
    case when a.owner_id = $2 then a.evidence_url end as "evidenceUrl"`,
};

const rows = (written: string): string => `select a.id, a.owner_id as "ownerId", f.code as "learningForm",
    jsonb_build_object('nl', ${formNameSql('f', 'nl', 'a.logged_at')}, 'en', ${formNameSql('f', 'en', 'a.logged_at')})
      as "learningFormNames", a.title, a.learned_on as "learnedOn",
    a.minutes, a.initiative, a.visibility, a.leerteam_id as "leerteamId", a.meeting_id as "meetingId", ${written},
    a.source, a.logged_at as "loggedAt", a.version,
    array(select th.theme_id from activity_theme th
      where th.board_id = a.board_id and th.activity_id = a.id order by 1) as "themeIds",
    case when a.owner_id = $2 then array(select ag.goal_id from activity_goal ag
      where ag.board_id = a.board_id and ag.activity_id = a.id order by 1) end as "goalIds",
    case when a.owner_id = $2 then array(select sh.staff_member_id from activity_share sh
      where sh.board_id = a.board_id and sh.activity_id = a.id order by 1) end as "sharedWith",
    case when a.owner_id = $2 then (select mc.name from learning_delivery d
      join machine_client mc on mc.board_id = d.board_id and mc.id = d.machine_client_id
      where d.board_id = a.board_id and d.activity_id = a.id) end as "deliveredBy"
  from activity a join learning_form f on f.board_id = a.board_id and f.id = a.learning_form_id
  where a.board_id = $1 and a.removed_at is null`;

interface Listing extends ActivityFilter, Part {
  readonly owner: Whose;
}

/** Activities, the latest first; one more than the limit. Of others' they do not tell what was written. */
export function listActivities(work: StaffWork, { owner, after, limit, ...filter }: Listing): Promise<ActivityRow[]> {
  const parameters: unknown[] = [work.actor.boardId, work.actor.staffMemberId];
  const value = (given: unknown): string => `$${parameters.push(given)}`;
  const open = (): string => openToSql(ACTIVITY, { board: '$1', me: '$2', on: `${value(today(work))}::date` });
  const conditions = [
    owner === 'me' ? 'a.owner_id = $2' : open(),
    ...filterSql(filter, owner, value),
    ...(after ? [`(a.learned_on, a.id) < (${value(after[0])}::date, ${value(after[1])}::uuid)`] : []),
  ];
  return work.db.query<ActivityRow[]>(
    `${rows(WRITTEN.listed)} and ${conditions.join(' and ')}
      order by a.learned_on desc, a.id desc limit ${value(limit + 1)}`,
    parameters,
  );
}

/** One activity, if it is open to the actor. */
export async function readActivity(work: StaffWork, id: string): Promise<ActivityRow> {
  return rowOf(work, await loadActivity(work, id, 'activity.read'));
}

/** Who opened an activity of the actor's own. */
export async function listActivityReaders(work: StaffWork, id: string, part: Part): Promise<ReaderRow[]> {
  await loadActivity(work, id, 'opening.read');
  return listReaders(work, 'activity', id, part);
}

/** An activity that came through its door, with what it is tied to. */
export async function rowOf(work: StaffWork, activity: Activity): Promise<ActivityRow> {
  const { boardId, staffMemberId } = work.actor;
  const query = `${rows(WRITTEN.opened)} and a.id = $3`;
  const [row] = await work.db.query<[ActivityRow]>(query, [boardId, staffMemberId, activity.id]);
  return row;
}
