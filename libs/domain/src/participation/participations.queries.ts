import { loadActivity } from '../activities/activities.access.js';
import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import { loadPlan } from '../planning/planning.access.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';

/**
 * `invited` waits for an answer; `lapsed` can get none any more, for what it was about is off. What was accepted and
 * then taken away again is declined.
 */
export const PARTICIPATION_STATES = ['invited', 'accepted', 'declined', 'lapsed'] as const;
export type ParticipationState = (typeof PARTICIPATION_STATES)[number];

/** Who invites whom to what. Of the host's record it tells the facts, and never what was written in it. */
export interface ParticipationRow {
  readonly id: string;
  readonly host: NamedPerson;
  readonly invited: NamedPerson;
  readonly state: ParticipationState;
  /** Its code. */
  readonly learningForm: string;
  readonly title: string;
  readonly on: string;
  readonly startsAt: string | null;
  readonly minutes: number;
  /** It is planned, and not done yet. */
  readonly planned: boolean;
  readonly invitedAt: Date;
  readonly answeredAt: Date | null;
  /** For the host alone. */
  readonly activityId: string | null;
  readonly plannedActivityId: string | null;
  /** For who was invited alone. */
  readonly ownActivityId: string | null;
  readonly ownPlannedActivityId: string | null;
  /** Who else accepted; null for who did not accept, or has not yet. */
  readonly alsoAccepted: readonly NamedPerson[] | null;
}

/** Whether what accepting made still stands, and what it is: of a participation `x`. */
const standing = (x: string): string => `${x}.answer = 'accepted' and (
  exists (select from activity o where o.board_id = ${x}.board_id and o.id = ${x}.own_activity_id and o.removed_at is null)
  or exists (select from planned_activity o
      where o.board_id = ${x}.board_id and o.id = ${x}.own_planned_activity_id and o.cancelled_at is null))`;

/**
 * What the host did or plans, unless it was removed: then nobody was ever invited. It is called what it was called to
 * who was invited: what its host calls their own activity later on, or the one that came of a plan, may be private.
 */
export const HOSTED = `
  left join planned_activity pl on pl.board_id = t.board_id and pl.id = t.planned_activity_id
  left join activity a on a.board_id = t.board_id and a.removed_at is null and a.id = coalesce(t.activity_id, pl.activity_id)
  join learning_form f on f.board_id = t.board_id and f.id = coalesce(a.learning_form_id, pl.learning_form_id)`;

const ROWS = `select * from (
  select t.id, t.board_id, t.host_id, t.staff_member_id, t.activity_id, t.planned_activity_id,
    ${personSql('h')} as host, ${personSql('i')} as invited,
    case when ${standing('t')} then 'accepted' when pl.cancelled_at is not null then 'lapsed'
      when t.answer = 'invited' then 'invited' else 'declined' end as state,
    f.code as "learningForm", coalesce(t.title, pl.title) as title, coalesce(a.learned_on, pl.planned_on) as "on",
    pl.starts_at as "startsAt", coalesce(a.minutes, pl.minutes) as minutes, a.id is null as planned,
    t.invited_at as "invitedAt", t.answered_at as "answeredAt",
    case when t.host_id = $2 then t.activity_id end as "activityId",
    case when t.host_id = $2 then t.planned_activity_id end as "plannedActivityId",
    case when t.staff_member_id = $2 and ${standing('t')} then t.own_activity_id end as "ownActivityId",
    case when t.staff_member_id = $2 and ${standing('t')} then t.own_planned_activity_id end as "ownPlannedActivityId",
    case when t.host_id = $2 or ${standing('t')} then array(
      select ${personSql('o')} from participation x join staff_member o on o.board_id = x.board_id and o.id = x.staff_member_id
       where x.board_id = t.board_id and x.id <> t.id and ${standing('x')}
         and (x.activity_id = t.activity_id or x.planned_activity_id = t.planned_activity_id)
       order by o.family_name, o.given_name, o.id) end as "alsoAccepted"
  from participation t ${HOSTED}
  join staff_member h on h.board_id = t.board_id and h.id = t.host_id
  join staff_member i on i.board_id = t.board_id and i.id = t.staff_member_id
  where t.board_id = $1 and (t.host_id = $2 or t.staff_member_id = $2)) q`;

/** One, of which the actor is the host or the one who was invited; undefined where what it is about was removed. */
export async function participationRow(work: StaffWork, id: string): Promise<ParticipationRow | undefined> {
  const { boardId, staffMemberId } = work.actor;
  const [row] = await work.db.query<ParticipationRow[]>(`${ROWS} where q.id = $3`, [boardId, staffMemberId, id]);
  return row;
}

export interface ParticipationFilter extends Part {
  /** Those that the actor got, or those that they sent; both where it is left out. */
  readonly as?: 'invited' | 'host';
  readonly state?: ParticipationState;
}

/** Invitations to take part that the actor got and sent, the newest first; one more than the limit. */
export function listParticipations(work: StaffWork, filter: ParticipationFilter): Promise<ParticipationRow[]> {
  return work.db.query<ParticipationRow[]>(
    `${ROWS} where ($3::text is null or ($3 = 'host') = (q.host_id = $2))
       and ($4::text is null or q.state = $4) and ($5::uuid is null or q.id < $5)
     order by q.id desc limit $6`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      filter.as ?? null,
      filter.state ?? null,
      filter.after?.[0] ?? null,
      filter.limit + 1,
    ],
  );
}

/** Who was invited to one thing, the first first; one more than the limit. */
function listOf(
  work: StaffWork,
  column: 'activity_id' | 'planned_activity_id',
  id: string,
  part: Part,
): Promise<ParticipationRow[]> {
  return work.db.query<ParticipationRow[]>(
    `${ROWS} where q.${column} = $3 and ($4::uuid is null or q.id > $4) order by q.id limit $5`,
    [work.actor.boardId, work.actor.staffMemberId, id, part.after?.[0] ?? null, part.limit + 1],
  );
}

/** Who was invited to an activity of the actor's own. */
export async function listActivityParticipants(work: StaffWork, id: string, part: Part): Promise<ParticipationRow[]> {
  await loadActivity(work, id, 'participant.read');
  return listOf(work, 'activity_id', id, part);
}

/** Who was invited to what the actor plans. */
export async function listPlanParticipants(work: StaffWork, id: string, part: Part): Promise<ParticipationRow[]> {
  await loadPlan(work, id, 'participant.read');
  return listOf(work, 'planned_activity_id', id, part);
}
