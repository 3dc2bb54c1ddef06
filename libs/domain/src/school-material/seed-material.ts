import { newId } from '@app/platform';
import type { Work } from '../work/work.js';
import type { BuiltIn, MaterialPlace } from './material.js';
import type { Words } from './words.js';

/**
 * Gives a board what is built in of a kind: what it does not have yet, and the newer edition of what it has. What was
 * published before stands, and an older program that still runs beside a newer one takes nothing back.
 */
export async function seedMaterial(work: Work, kind: MaterialPlace, builtIns: readonly BuiltIn[]): Promise<void> {
  const codes: string[] = [];
  for (const builtIn of builtIns) {
    await addIfMissing(work, kind, builtIn);
    if (await publishIfNewer(work, kind, builtIn)) codes.push(builtIn.code);
  }
  if (codes.length === 0) return;
  const { boardId } = work.actor;
  work.record({ event: `${kind.name}s.seeded`, subjectType: 'board', subjectId: boardId, changes: { codes } });
}

async function addIfMissing(work: Work, { entity }: MaterialPlace, { code, name }: BuiltIn): Promise<void> {
  const material = { id: newId(), boardId: work.actor.boardId, schoolId: null, code, ...namesOf(name) };
  await work.db
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values({ ...material, draft: null, retiredAt: null, version: 1 })
    .orIgnore()
    .updateEntity(false)
    .execute();
}

async function publishIfNewer(
  work: Work,
  { name: table, content: column, entity }: MaterialPlace,
  { code, name, edition, content }: BuiltIn,
): Promise<boolean> {
  const { boardId } = work.actor;
  const published = await work.db.query<unknown[]>(
    `insert into ${table}_version (id, board_id, ${table}_id, number, ${column}, published_at)
     select $1, m.board_id, m.id, $4, $5::jsonb, $6 from ${table} m
      where m.board_id = $2 and m.code = $3 and not exists (select from ${table}_version v
            where v.board_id = m.board_id and v.${table}_id = m.id and v.number >= $4)
     on conflict do nothing returning id`,
    [newId(), boardId, code, edition, JSON.stringify(content), work.now],
  );
  if (published.length === 0) return false;
  await work.db.update(entity, { boardId, code }, namesOf(name));
  return true;
}

const namesOf = ({ nl, en = null }: Words) => ({ nameNl: nl, nameEn: en });
