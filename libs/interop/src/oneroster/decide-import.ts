import { erasedSource } from '../../../domain/src/erasure/erased-source.js';
import { pupilCode } from '../../../domain/src/pupil-outcomes/pupil-code.js';
import { boardOf, type BoardText } from './board.js';
import { readPackageFiles, unzipPackage } from './package-files.js';
import { parsePackage } from './parse.js';
import { planImport } from './plan.js';
import { isWithoutChanges, type PlanView, viewPlan } from './plan-view.js';
import { type Write, writesOf } from './writes.js';

/** A zip, or the files of a package by path. */
export type SentPackage = Uint8Array | ReadonlyMap<string, Uint8Array>;

/** All that it takes to decide what an import does; it can be handed to another thread. */
export interface ImportAsked {
  readonly sent: SentPackage;
  readonly boardId: string;
  readonly board: BoardText;
  /** The marks of colleagues who were erased. */
  readonly erased: readonly string[];
  /** Of pupils' codes and of those marks. */
  readonly secret: string;
  /** The day of the import, at the board. */
  readonly importOn: string;
}

export interface ImportDecided {
  readonly view: PlanView;
  /** In the order in which they can be done; none where nothing changes. */
  readonly writes: readonly Write[];
}

/**
 * Reads a package, compares it with the board, and says what is to be written.
 *
 * @throws PackageRefused where nothing of the package can be used
 */
export function decideImport({ sent, boardId, board, erased, secret, importOn }: ImportAsked): ImportDecided {
  const files = sent instanceof Uint8Array ? unzipPackage(sent) : sent;
  const current = boardOf(board);
  const marks = new Set(erased);
  const plan = planImport(parsePackage(readPackageFiles(files)), current, {
    importOn,
    codeOf: (key) => pupilCode(secret, boardId, key),
    isErased: (id) => marks.size > 0 && marks.has(erasedSource(secret, boardId, id)),
  });
  return { view: viewPlan(plan), writes: isWithoutChanges(plan) ? [] : writesOf(plan, current) };
}
