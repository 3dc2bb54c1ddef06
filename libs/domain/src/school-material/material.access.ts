import { permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { worksAt } from '../people/works-at.queries.js';
import type { StaffWork } from '../work/work.js';
import type { Material, MaterialPlace } from './material.js';

/** The only door to a school's material: finds it in the actor's board, and whether they work at the school that made it. */
export async function loadMaterial(
  work: StaffWork,
  { name, entity }: MaterialPlace,
  id: string,
  action: 'read' | 'maintain',
): Promise<Material> {
  const lock = action === 'maintain' ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const material = await work.db.findOne(entity, { where: { boardId: work.actor.boardId, id }, ...lock });
  if (!material) throw new NotFound(name);
  const worksThere = material.schoolId !== null && (await worksAt(work, material.schoolId));
  const relations = new Set<Relation>(['withinBoard', ...(worksThere ? (['schoolmate'] as const) : [])]);
  const permission = `${name}.${action}` as const;
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return material;
}
