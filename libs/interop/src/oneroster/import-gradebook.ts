import {
  classGroups,
  expectMeasures,
  lockOutcomeMeasures,
  measureRanges,
  recordSourcedResults,
  type RequestWork,
  sourcedResults,
} from '@app/domain';
import { lockImports } from '../import-lock.js';
import type { Mapping } from './gradebook-items.js';
import { readPackageFiles } from './package-files.js';
import { type ParsedGradebook, parseGradebook } from './parse-gradebook.js';
import { type GradebookPlan, planGradebook } from './plan-gradebook.js';
import { isCalendarDate } from './table.js';

export interface GradebookImport {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** To which of the board's measures line items belong. */
  readonly mapping: Mapping;
  /** Turns a pupil's id into the keyed code that is kept instead of it; the same as in rosters. */
  readonly codeOf: (pupilSourcedId: string) => string;
}

/**
 * What importing the results of a OneRoster 1.2 package would do. Reads only.
 *
 * @throws PackageRefused where nothing of the package can be used
 */
export async function planGradebookImport(work: RequestWork, sent: GradebookImport): Promise<GradebookPlan> {
  const { titles, categories } = sent.mapping;
  await expectMeasures(work, [...titles.values()], '/lineItem');
  await expectMeasures(work, [...categories.values()], '/category');
  const parsed = parseGradebook(readPackageFiles(sent.files, 'gradebook'));
  const known = {
    measures: await measureRanges(work),
    classes: await classGroups(work),
    stored: await sourcedResults(work, scopeOf(parsed)),
  };
  return planGradebook(parsed, sent.mapping, known, sent.codeOf);
}

/**
 * Imports the results of a OneRoster 1.2 package, whole or not at all; what it refuses of single rows it tells.
 * Importing it again changes nothing.
 *
 * @throws PackageRefused where nothing of the package can be used
 */
export async function importGradebook(work: RequestWork, sent: GradebookImport): Promise<GradebookPlan> {
  // Nor does a roster found or rename classes meanwhile.
  await lockImports(work);
  await lockOutcomeMeasures(work);
  const plan = await planGradebookImport(work, sent);
  const { added, changed, restored, withdrawn } = plan;
  const standing = [...added, ...changed, ...restored];
  // The locks count as writing.
  if (standing.length + withdrawn.length === 0) work.bookkeeping();
  else await recordSourcedResults(work, { standing, withdrawn });
  return plan;
}

function scopeOf({ lineItems, results }: ParsedGradebook) {
  const days = results.map(({ cells }) => cells.peek('scoreDate')).filter(isCalendarDate);
  const lineItemIds = [...lineItems.map(({ sourcedId }) => sourcedId), ...results.map((one) => one.lineItemSourcedId)];
  return {
    resultIds: results.map(({ sourcedId }) => sourcedId),
    lineItemIds: [...new Set(lineItemIds)],
    days: [...new Set(days)],
  };
}
