import { newId, RuleBroken } from '@app/platform';
import { worksAt } from '../people/works-at.queries.js';
import type { StaffWork } from '../work/work.js';
import type { MaterialKind } from './material.js';
import { materialDetail, type MaterialDetail } from './material.queries.js';
import type { Words } from './words.js';

export interface NewMaterial<Draft> {
  readonly schoolId: string;
  readonly name: Words;
  /** A version, of any of its kind in the board, that the draft begins as a copy of. */
  readonly copyOf?: string | null;
  readonly draft?: Draft | null;
}

/** Makes material of a school that the actor works at: nobody's permission is needed for it. */
export async function makeMaterial<Content extends object, Draft>(
  work: StaffWork,
  kind: MaterialKind<Content, Draft>,
  { schoolId, name, copyOf = null, draft: written }: NewMaterial<Draft>,
): Promise<MaterialDetail<Content>> {
  const { boardId } = work.actor;
  if (!(await worksAt(work, schoolId))) throw RuleBroken.at('/schoolId', 'works_elsewhere');
  const draft = written ? kind.asKept(written) : await copied(work, kind, copyOf);
  const id = newId();
  const names = { nameNl: name.nl, nameEn: name.en ?? null };
  const material = { id, boardId, schoolId, code: null, ...names, draft, retiredAt: null, version: 1 };
  await work.db.insert(kind.entity, material);
  const changes = { schoolId, copyOf };
  work.record({ event: `${kind.name}.made`, subjectType: kind.name, subjectId: id, changes });
  return materialDetail(work, kind, id);
}

async function copied<Content extends object, Draft>(
  work: StaffWork,
  { name, content }: MaterialKind<Content, Draft>,
  versionId: string | null,
): Promise<Content | null> {
  if (versionId === null) return null;
  const [version] = await work.db.query<{ content: Content }[]>(
    `select ${content} as content from ${name}_version where board_id = $1 and id = $2`,
    [work.actor.boardId, versionId],
  );
  if (!version) throw RuleBroken.at('/copyOf', `unknown_${name}_version`);
  return version.content;
}
