import type { Permission } from '@app/access';
import { asIfNotThere } from '../work/as-if-not-there.js';
import type { StaffWork } from '../work/work.js';
import type { Leerteam } from './leerteam.entity.js';
import { loadLeerteam } from './leerteams.access.js';

/** The door to what is inside a leerteam: for who is outside it, that (`what`) is not there, though the leerteam is. */
export const withinLeerteam = (
  work: StaffWork,
  leerteamId: string,
  permission: Permission,
  what: string,
): Promise<Leerteam> => loadLeerteam(work, leerteamId, permission).catch(asIfNotThere(what));
