import { newId, RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { applyChanges, expectVersion, nothingChanged } from '../work/changes.js';
import type { StaffWork, Work } from '../work/work.js';
import { loadMaterial } from './material.access.js';
import type { Material, MaterialKind, MaterialPlace } from './material.js';
import { materialDetail, type MaterialDetail } from './material.queries.js';
import type { Words } from './words.js';

export interface MaterialRevision<Draft> {
  readonly name?: Words;
  /** The next version, as far as it is; null throws it away. */
  readonly draft?: Draft | null;
  /** Whether it is no longer offered. */
  readonly retired?: boolean;
}

/** Changes material of the actor's school, or the draft of its next version; what was published stands. */
export async function reviseMaterial<Content extends object, Draft>(
  work: StaffWork,
  kind: MaterialKind<Content, Draft>,
  { id, version }: { readonly id: string; readonly version: number },
  { name, draft, retired }: MaterialRevision<Draft>,
): Promise<MaterialDetail<Content>> {
  const material = await loadMaterial(work, kind, id, 'maintain');
  expectVersion(material, version);
  const wanted: Partial<Material> = {
    ...(name && { nameNl: name.nl, nameEn: name.en ?? null }),
    ...(draft !== undefined && { draft: draft && kind.asKept(draft) }),
    ...(retired !== undefined && { retiredAt: retired ? (material.retiredAt ?? work.now) : null }),
  };
  const applied = applyChanges(material, wanted);
  if (nothingChanged(work, applied)) return materialDetail(work, kind, id);
  await work.db.save(kind.entity, material);
  const changes = factsOf(applied, ['draft']);
  work.record({ event: `${kind.name}.revised`, subjectType: kind.name, subjectId: id, changes });
  return materialDetail(work, kind, id);
}

/** Publishes the draft as the next version: from then on it stands, and one can begin with it. */
export async function publishMaterial<Content extends object, Draft>(
  work: StaffWork,
  kind: MaterialKind<Content, Draft>,
  id: string,
): Promise<MaterialDetail<Content>> {
  const material = await loadMaterial(work, kind, id, 'maintain');
  const draft = material.draft as Content | null;
  if (!draft) throw new RuleBroken('draft_missing');
  kind.expectSound?.(draft);
  const number = await addVersion(work, kind, id, draft);
  material.draft = null;
  await work.db.save(kind.entity, material);
  const changes = { number };
  work.record({ event: `${kind.name}.published`, subjectType: kind.name, subjectId: id, changes });
  return materialDetail(work, kind, id);
}

/** Adds a version after the last one and answers its number; the material itself was locked. */
async function addVersion(
  work: Work,
  { name, content: column }: MaterialPlace,
  id: string,
  content: object,
): Promise<number> {
  const [added] = await work.db.query<[{ number: number }]>(
    `insert into ${name}_version (id, board_id, ${name}_id, number, ${column}, published_at)
     select $1, $2, $3, coalesce(max(v.number), 0) + 1, $4::jsonb, $5
       from ${name}_version v where v.board_id = $2 and v.${name}_id = $3
     returning number`,
    [newId(), work.actor.boardId, id, JSON.stringify(content), work.now],
  );
  return added.number;
}
