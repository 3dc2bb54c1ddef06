import { today, type Work } from '@app/domain';
import { lockImports } from '../import-lock.js';
import { applyPlan } from './apply-plan.js';
import { readPackageFiles } from './package-files.js';
import { parsePackage } from './parse.js';
import { type ImportPlan, planImport } from './plan.js';
import { isWithoutChanges, type PlanView, viewPlan } from './plan-view.js';
import { readBoard, readErased } from './read-board.js';

export interface RosterImport {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Turns a pupil's id into the keyed code that is kept instead of it. */
  readonly codeOf: (pupilSourcedId: string) => string;
  /** The mark that is kept of the id of a colleague who was erased. */
  readonly markOf: (staffSourcedId: string) => string;
}

/**
 * What importing a OneRoster 1.2 package would do to the board. Reads only.
 *
 * @throws PackageRefused where nothing of the package can be used
 */
export async function planRoster(work: Work, roster: RosterImport): Promise<PlanView> {
  const { plan } = await makePlan(work, roster);
  return viewPlan(plan);
}

/**
 * Imports a OneRoster 1.2 package, whole or not at all; what it refuses of single rows it tells. Importing it again
 * changes nothing.
 *
 * @throws PackageRefused where nothing of the package can be used
 */
export async function importRoster(work: Work, roster: RosterImport): Promise<PlanView> {
  await lockImports(work);
  const { plan, current } = await makePlan(work, roster);
  const view = viewPlan(plan);
  if (isWithoutChanges(plan)) return view;
  await applyPlan(work, plan, current);
  work.record({
    event: 'oneroster.imported',
    subjectType: 'board',
    subjectId: work.actor.boardId,
    changes: { counts: view.counts, refused: plan.refused.length },
  });
  return view;
}

async function makePlan(
  work: Work,
  { files, codeOf, markOf }: RosterImport,
): Promise<{ plan: ImportPlan; current: Awaited<ReturnType<typeof readBoard>> }> {
  const parsed = parsePackage(readPackageFiles(files));
  const current = await readBoard(work);
  const erased = await readErased(work);
  const isErased = (sourcedId: string): boolean => erased.size > 0 && erased.has(markOf(sourcedId));
  return { plan: planImport(parsed, current, { importOn: today(work), codeOf, isErased }), current };
}
