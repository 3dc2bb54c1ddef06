import { expectThemesInUse } from '../learning-forms/expect-themes-in-use.js';
import { newlyNamed } from '../visibility/audience.rules.js';
import { insertRows } from '../work/insert-rows.js';
import type { StaffWork } from '../work/work.js';
import { LeerteamTheme } from './leerteam-theme.entity.js';

/** The themes that a leerteam learns about, in the order of their ids. */
export async function themesOf(work: StaffWork, leerteamId: string): Promise<string[]> {
  const rows = await work.db.findBy(LeerteamTheme, { boardId: work.actor.boardId, leerteamId });
  return rows.map(({ themeId }) => themeId).toSorted();
}

/** Sets them. One that was retired since may stay, and is not chosen any more. */
export async function chooseThemes(
  work: StaffWork,
  leerteamId: string,
  themeIds: readonly string[],
  before: readonly string[],
): Promise<void> {
  const { boardId } = work.actor;
  await expectThemesInUse(work, newlyNamed(themeIds, before));
  await work.db.delete(LeerteamTheme, { boardId, leerteamId });
  await insertRows(
    work,
    LeerteamTheme,
    themeIds.map((themeId) => ({ boardId, leerteamId, themeId })),
  );
}
