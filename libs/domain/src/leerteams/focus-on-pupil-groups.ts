import { RuleBroken } from '@app/platform';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { insertRows } from '../work/insert-rows.js';
import { expectKnown } from '../work/references.js';
import type { StaffWork } from '../work/work.js';
import { groupsOfOtherSchools } from './groups-of-other-schools.js';
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
  // A leerteam asks about pupils of its own.
  if ((await groupsOfOtherSchools(work, leerteamId, pupilGroupIds)).size > 0)
    throw RuleBroken.at('/pupilGroupIds', 'group_of_another_school');
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
