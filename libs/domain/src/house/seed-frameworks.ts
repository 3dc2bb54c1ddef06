import { newId } from '@app/platform';
import type { Work } from '../work/work.js';
import { insertRows } from '../work/insert-rows.js';
import { ONTWIKKELHUIS } from './built-in/ontwikkelhuis.js';
import { BuildingBlock } from './framework.entity.js';
import type { BuiltInFramework } from './framework.js';

const BUILT_IN: readonly BuiltInFramework[] = [ONTWIKKELHUIS];

/** Gives a board the newer edition of each framework that is built in; what was published before stands. */
export async function seedFrameworks(work: Work): Promise<void> {
  const codes: string[] = [];
  for (const builtIn of BUILT_IN) if (await publishIfNewer(work, builtIn)) codes.push(builtIn.code);
  if (codes.length === 0) return;
  const { boardId } = work.actor;
  work.record({ event: 'frameworks.seeded', subjectType: 'board', subjectId: boardId, changes: { codes } });
}

async function publishIfNewer(work: Work, { code, name, source, edition, blocks }: BuiltInFramework): Promise<boolean> {
  const { boardId } = work.actor;
  const frameworkId = newId();
  const published = await work.db.query<unknown[]>(
    `insert into framework (id, board_id, code, number, name_nl, name_en, source, published_at)
     select $1, $2, $3, $4, $5, $6, $7, $8
      where not exists (select from framework f where f.board_id = $2 and f.code = $3 and f.number >= $4)
     on conflict do nothing returning id`,
    [frameworkId, boardId, code, edition, name.nl, name.en ?? name.nl, source, work.now],
  );
  if (published.length === 0) return false;
  const rows = blocks.map(({ layer, key, name: called, about, indicators, questions }, position) => ({
    ...{ id: newId(), boardId, frameworkId, layer, position, key, indicators, questions },
    ...{ nameNl: called.nl, nameEn: called.en ?? called.nl, aboutNl: about.nl, aboutEn: about.en ?? about.nl },
  }));
  await insertRows(work, BuildingBlock, rows);
  return true;
}
