import type { Leerteam } from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from '../api.js';

/** A cycle of a leerteam that runs, of a method that asks for nothing; its id. */
export async function layOutCycle({ database }: TestApi, { id: leerteamId, boardId }: Leerteam): Promise<string> {
  const [methodId, versionId, id] = [newId(), newId(), newId()];
  const template = { about: { nl: 'Zonder fasen' }, phases: [] };
  await database.owner.query(
    `insert into method (id, board_id, code, name_nl, version) values ($1, $2, $3, 'Werkwijze', 1)`,
    [methodId, boardId, `werkwijze_${methodId}`],
  );
  await database.owner.query(
    `insert into method_version (id, board_id, method_id, number, template, published_at)
     values ($1, $2, $3, 1, $4, '2026-01-01T00:00:00Z')`,
    [versionId, boardId, methodId, template],
  );
  await database.owner.query(
    `insert into cycle (id, board_id, leerteam_id, method_version_id, title, phase, round, began_on, version)
     values ($1, $2, $3, $4, $5, 'hypotheses', 1, '2026-01-12', 1)`,
    [id, boardId, leerteamId, versionId, `Cyclus ${id}`],
  );
  return id;
}
