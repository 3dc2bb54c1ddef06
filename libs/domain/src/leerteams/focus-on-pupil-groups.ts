import { RuleBroken } from '@app/platform';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { insertRows } from '../work/insert-rows.js';
import { expectKnown } from '../work/references.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { LeerteamPupilGroup } from './leerteam-pupil-group.entity.js';
import { loadLeerteam } from './leerteams.access.js';

/** Sets the pupil groups that the leerteam's question is about. */
export async function focusOnPupilGroups(
  work: StaffWork,
  leerteamId: string,
  pupilGroupIds: readonly string[],
): Promise<void> {
  await loadLeerteam(work, leerteamId, 'leerteam.coordinate');
  await expectKnown(work, PupilGroup, pupilGroupIds, '/pupilGroupIds', 'unknown_pupil_group');
  await expectOwnSchools(work, leerteamId, pupilGroupIds);
  const { boardId } = work.actor;
  await work.db.delete(LeerteamPupilGroup, { boardId, leerteamId });
  await insertRows(
    work,
    LeerteamPupilGroup,
    pupilGroupIds.map((pupilGroupId) => ({ boardId, leerteamId, pupilGroupId })),
  );
  work.record({
    event: 'leerteam.focused',
    subjectType: 'leerteam',
    subjectId: leerteamId,
    changes: { pupilGroupIds },
  });
}

/** A leerteam asks about pupils of its own: of the schools where its members work today. */
async function expectOwnSchools(work: StaffWork, leerteamId: string, pupilGroupIds: readonly string[]): Promise<void> {
  const [row] = await work.db.query<{ foreign: number }[]>(
    `select count(*) as foreign from pupil_group g
      where g.board_id = $1 and g.id = any($2::uuid[]) and not exists (
        select from leerteam_membership m
          join appointment p on p.board_id = m.board_id and p.staff_member_id = m.staff_member_id
         where m.board_id = g.board_id and m.leerteam_id = $3 and p.school_id = g.school_id
           and m.from_on <= $4 and (m.until_on is null or m.until_on > $4)
           and p.from_on <= $4 and (p.until_on is null or p.until_on > $4))`,
    [work.actor.boardId, pupilGroupIds, leerteamId, today(work)],
  );
  if (row && row.foreign > 0) throw RuleBroken.at('/pupilGroupIds', 'group_of_another_school');
}
