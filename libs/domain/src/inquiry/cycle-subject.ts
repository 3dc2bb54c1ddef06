import type { Violation } from '@app/platform';
import { Theme } from '../learning-forms/theme.entity.js';
import { insertRows } from '../work/insert-rows.js';
import type { StaffWork } from '../work/work.js';
import { CyclePupilGroup } from './cycle-pupil-group.entity.js';

/** What a cycle asks, and about whom. */
export interface CycleSubject {
  readonly question?: string | null;
  readonly themeId?: string | null;
  /** Of those that the leerteam asks about. */
  readonly pupilGroupIds?: readonly string[];
}

/** What is wrong with a theme that the board does not have, or pupil groups that are none of the leerteam's. */
export async function subjectViolations(
  work: StaffWork,
  leerteamId: string,
  { themeId, pupilGroupIds = [] }: CycleSubject,
): Promise<Violation[]> {
  const { boardId } = work.actor;
  const violations: Violation[] = [];
  if (themeId && !(await work.db.existsBy(Theme, { boardId, id: themeId })))
    violations.push({ pointer: '/themeId', code: 'unknown_theme' });
  if (pupilGroupIds.length === 0) return violations;
  const own = await work.db.query<unknown[]>(
    `select from leerteam_pupil_group where board_id = $1 and leerteam_id = $2 and pupil_group_id = any($3::uuid[])`,
    [boardId, leerteamId, pupilGroupIds],
  );
  if (own.length < new Set(pupilGroupIds).size)
    violations.push({ pointer: '/pupilGroupIds', code: 'no_group_of_team' });
  return violations;
}

/** Sets the pupil groups that a cycle is about. */
export async function aimAt(work: StaffWork, cycleId: string, pupilGroupIds: readonly string[]): Promise<void> {
  const { boardId } = work.actor;
  await work.db.delete(CyclePupilGroup, { boardId, cycleId });
  const rows = pupilGroupIds.map((pupilGroupId) => ({ boardId, cycleId, pupilGroupId }));
  await insertRows(work, CyclePupilGroup, rows);
}
