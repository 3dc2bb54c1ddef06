import { applyChanges, expectVersion } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import type { Charter } from './found-leerteam.js';
import type { Leerteam } from './leerteam.entity.js';
import { loadLeerteam } from './leerteams.access.js';

/** Changes what a leerteam is called, asks and aims at. */
export async function reviseCharter(
  work: StaffWork,
  id: string,
  version: number,
  charter: Partial<Charter>,
): Promise<Leerteam> {
  const leerteam = await loadLeerteam(work, id, 'leerteam.coordinate');
  expectVersion(leerteam, version);
  const changes = applyChanges(leerteam, charter);
  await work.db.save(leerteam);
  work.record({ event: 'leerteam.charter-revised', subjectType: 'leerteam', subjectId: id, changes });
  return leerteam;
}
