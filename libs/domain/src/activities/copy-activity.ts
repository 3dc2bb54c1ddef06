import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { loadActivity } from './activities.access.js';
import { type ActivityRow, rowOf } from './activities.queries.js';
import { usualInitiative } from './activities.rules.js';
import type { Activity } from './activity.entity.js';
import { type Entry, logActivity } from './log-activity.js';

/** In what the new one differs from the one before. */
export type Differing = Partial<Pick<Entry, 'learnedOn' | 'minutes' | 'title'>>;

/**
 * Logs something like an activity of one's own, today if nothing else is said. What was written of that one time, and
 * with whom it was shared, is not copied; nor a leerteam or goal that is past. What was private stays so.
 */
export async function copyActivity(work: StaffWork, id: string, differing: Differing): Promise<ActivityRow> {
  const activity = await loadActivity(work, id, 'activity.log');
  const { learningForm, themeIds } = await rowOf(work, activity);
  const { title = activity.title, minutes = activity.minutes, learnedOn = today(work) } = differing;
  const { leerteamId, goalIds } = await findStanding(work, activity, learnedOn);
  const initiative =
    activity.initiative === 'team' && leerteamId === null ? usualInitiative(null) : activity.initiative;
  const visibility = activity.visibility === 'private' ? { visibility: activity.visibility } : {};
  return logActivity(work, {
    ...{ learningForm, title, minutes, learnedOn, leerteamId, themeIds, goalIds, initiative },
    ...visibility,
  });
}

/** Its leerteam, where its owner was in it on that day, and those of its goals that are still aimed at. */
async function findStanding(
  work: StaffWork,
  { boardId, id, ownerId, leerteamId }: Activity,
  learnedOn: string,
): Promise<{ leerteamId: string | null; goalIds: string[] }> {
  const [standing] = await work.db.query<[{ leerteamId: string | null; goalIds: string[] }]>(
    `select (select m.leerteam_id from leerteam_membership m
              where m.board_id = $1 and m.staff_member_id = $3 and m.leerteam_id = $4
                and m.from_on <= $5 and (m.until_on is null or m.until_on > $5) limit 1) as "leerteamId",
            array(select g.id from activity_goal ag
              join goal g on g.board_id = ag.board_id and g.id = ag.goal_id and g.status = 'active'
             where ag.board_id = $1 and ag.activity_id = $2 and g.owner_id = $3 order by 1) as "goalIds"`,
    [boardId, id, ownerId, leerteamId, learnedOn],
  );
  return standing;
}
