import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { chooseThemes, themesOf } from './charter-themes.js';
import type { Charter } from './found-leerteam.js';
import { Leerteam } from './leerteam.entity.js';
import { loadLeerteam } from './leerteams.access.js';
import { leerteamRow, type LeerteamRow } from './leerteams.queries.js';

/** Changes what a leerteam is called, asks, aims at and learns about. */
export async function reviseCharter(
  work: StaffWork,
  id: string,
  version: number,
  { themeIds: wanted, ...charter }: Partial<Charter>,
): Promise<LeerteamRow> {
  const leerteam = await loadLeerteam(work, id, 'leerteam.coordinate');
  expectVersion(leerteam, version);
  const before = await themesOf(work, id);
  const themes = { themeIds: before };
  const changed = applyChanges<Partial<Leerteam>>(leerteam, charter);
  const changes = { ...changed, ...applyChanges(themes, { themeIds: wanted?.toSorted() }) };
  if (nothingChanged(work, changes)) return leerteamRow(work, id);
  // Also where only themes change: they are part of what was read, so the version goes up.
  await work.db.update(Leerteam, { boardId: leerteam.boardId, id }, changedValues(changed));
  if (themes.themeIds !== before) await chooseThemes(work, id, themes.themeIds, before);
  work.record({ event: 'leerteam.charter-revised', subjectType: 'leerteam', subjectId: id, changes });
  return leerteamRow(work, id);
}
