import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { expectKnown } from '../work/references.js';
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
  const { boardId } = work.actor;
  await work.db.delete(LeerteamPupilGroup, { boardId, leerteamId });
  if (pupilGroupIds.length > 0)
    await work.db.insert(
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
