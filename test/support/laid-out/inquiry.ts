import { type Leerteam } from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from '../api.js';
import { DAY, type LaidOut, MEMBERS, textOf } from './thing.js';

/** A cycle of the leerteam, in its first phase. */
export async function layOutInquiry({ database }: TestApi, { boardId, id: leerteamId }: Leerteam): Promise<LaidOut> {
  const { owner } = database;
  const [methodId, versionId, cycleId] = [newId(), newId(), newId()];
  const phase = { key: 'begin', name: { nl: 'Begin' }, purpose: { nl: 'Beginnen' }, questions: [], roles: [] };
  const phases = [{ ...phase, requires: [], invites: [], next: [], backTo: [] }];
  await owner.query(
    `insert into method (id, board_id, code, name_nl, version) values ($1, $2, 'laid_out', 'Eigen methode', 1)`,
    [methodId, boardId],
  );
  await owner.query(
    `insert into method_version (id, board_id, method_id, number, template, published_at) values ($1, $2, $3, 1, $4, now())`,
    [versionId, boardId, methodId, { about: { nl: 'Om mee te proberen' }, phases }],
  );
  await owner.query(
    `insert into cycle (id, board_id, leerteam_id, method_version_id, title, phase, round, began_on, version)
     values ($1, $2, $3, $4, $5, 'begin', 1, $6, 1)`,
    [cycleId, boardId, leerteamId, versionId, textOf(cycleId), DAY],
  );
  return { things: { cycles: { id: cycleId, seenWith: 'cycle.read', ...MEMBERS, says: textOf(cycleId) } } };
}
