import { addDays } from '@app/platform';
import { effectiveNumber } from '@app/statistics';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { namedSchoolYear, schoolYearsOf } from '../organisations/named-school-year.js';
import type { SchoolYearRow } from '../organisations/organisations.queries.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { DATED_TURNS } from './lead-turns.queries.js';

/** How a team's leading was spread over a school year, as far as it has passed. Of nobody how often they led. */
export interface SharedLeadership {
  readonly year: SchoolYearRow;
  /** Accepted turns that began, and in this year had not ended yet. */
  readonly turns: number;
  /** Who was in the team on a day of it. */
  readonly members: number;
  /** 1 / Σp², p being each leader's share of the turns; null without turns. */
  readonly effectiveLeaders: number | null;
  readonly perMember: number | null;
}

/** The indicator of spread leadership of a leerteam, for its members. */
export async function readSharedLeadership(
  work: StaffWork,
  leerteamId: string,
  schoolYearId?: string,
): Promise<SharedLeadership> {
  await loadLeerteam(work, leerteamId, 'lead-turn.read');
  const year = namedSchoolYear(work, await schoolYearsOf(work), schoolYearId);
  const tomorrow = addDays(today(work), 1);
  const until = year.untilOn < tomorrow ? year.untilOn : tomorrow;
  const [found] = await work.db.query<[{ members: number; turns: number[] }]>(
    `select (select count(distinct ms.staff_member_id) from leerteam_membership ms where ms.board_id = $1
               and ms.leerteam_id = $2 and ms.from_on < $4 and (ms.until_on is null or ms.until_on > $3)) as members,
            array(select count(*)::int from ${DATED_TURNS} and t.leerteam_id = $2 and t.accepted_on is not null
               and d.from_on < $4 and (d.until_on is null or d.until_on > $3)
               group by t.leader_id order by 1) as turns`,
    [work.actor.boardId, leerteamId, year.fromOn, until],
  );
  const { members, turns } = found;
  const effectiveLeaders = effectiveNumber(turns) ?? null;
  const perMember = effectiveLeaders === null || members === 0 ? null : effectiveLeaders / members;
  return { year, turns: turns.reduce((sum, count) => sum + count, 0), members, effectiveLeaders, perMember };
}
