import { today, type Work } from '@app/domain';
import { lockImports } from '../import-lock.js';
import { decideAside } from './decide-aside.js';
import type { ImportDecided, SentPackage } from './decide-import.js';
import type { PlanView } from './plan-view.js';
import { readBoard, readErased } from './read-board.js';
import { writeRows } from './write-rows.js';

export interface RosterImport {
  readonly sent: SentPackage;
  /** Of the keyed codes that are kept of pupils, and of the marks of colleagues who were erased. */
  readonly secret: string;
}

/**
 * What importing a OneRoster 1.2 package would do to the board. Reads only.
 *
 * @throws PackageRefused where nothing of the package can be used
 */
export async function planRoster(work: Work, roster: RosterImport): Promise<PlanView> {
  const { view } = await decide(work, roster);
  return view;
}

/**
 * Imports a OneRoster 1.2 package, whole or not at all; what it refuses of single rows it tells. Importing it again
 * changes nothing.
 *
 * @throws PackageRefused where nothing of the package can be used
 */
export async function importRoster(work: Work, roster: RosterImport): Promise<PlanView> {
  await lockImports(work);
  const { view, writes } = await decide(work, roster);
  if (writes.length === 0) return view;
  await writeRows(work, writes);
  work.record({
    event: 'oneroster.imported',
    subjectType: 'board',
    subjectId: work.actor.boardId,
    changes: { counts: view.counts, refused: view.refused.length },
  });
  return view;
}

async function decide(work: Work, roster: RosterImport): Promise<ImportDecided> {
  const [board, erased] = [await readBoard(work), await readErased(work)];
  return decideAside({ ...roster, board, erased, boardId: work.actor.boardId, importOn: today(work) });
}
