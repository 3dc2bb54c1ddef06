import type { SourcedResult, StoredResult } from '@app/domain';
import { Findings } from './findings.js';
import { type LineItem, LineItems, type MappedTitle, type Mapping, titlesOf } from './gradebook-items.js';
import type { ParsedGradebook } from './parse-gradebook.js';
import { byPlace, type Notice, type Refusal, RowRefused } from './refusals.js';
import { lineItemIdOf, rowIdOf } from './source-ids.js';
import { GRADEBOOK_FILES } from './specification.js';
import { keyOf, type KnownGradebook, type WantedResult, wantedResults } from './wanted-results.js';

export interface GradebookPlan {
  readonly titles: readonly MappedTitle[];
  readonly added: readonly WantedResult[];
  readonly changed: readonly WantedResult[];
  /** That were withdrawn, and are there again. */
  readonly restored: readonly WantedResult[];
  readonly withdrawn: readonly StoredResult[];
  readonly unchanged: number;
  /** Results that are no score yet, or will not be one. */
  readonly notGraded: number;
  /** Results of line items of which nobody said which measure they are of. */
  readonly notMapped: number;
  readonly refused: readonly Refusal[];
  readonly notices: readonly Notice[];
}

/**
 * Compares results of a package with what is stored. The source decides on what came from it: by its own id a result
 * follows a corrected score, day, pupil or class, is withdrawn and comes back. Where the package has all results of a
 * line item (bulk), one that it lacks is withdrawn, unless a refused row may have been it. A line item that the package
 * does not have, or that nobody mapped, keeps its results.
 */
export function planGradebook(
  parsed: ParsedGradebook,
  mapping: Mapping,
  known: KnownGradebook,
  codeOf: (pupilSourcedId: string) => string,
): GradebookPlan {
  const findings = new Findings(parsed.refusedRows);
  const items = new LineItems(parsed, mapping, rememberedItems(known));
  const { wanted, gone, notGraded, notMapped } = wantedResults(parsed.results, items, known, codeOf, findings);
  const missing = missingResults(parsed, items, known.stored, findings);
  const withdrawn = new Set([...gone, ...missing].filter(({ score }) => score !== null));
  const clashing = clashes(wanted, known.stored, withdrawn);
  const standing = findings.eachUsable('results', wanted, (one) => {
    if (clashing.has(one)) throw new RowRefused('scored_twice');
    return one;
  });
  const differing = standing.filter(({ before, after }) => !before || !isSame(before, after));
  return {
    titles: titlesOf(parsed, mapping),
    added: differing.filter(({ before }) => !before),
    changed: differing.filter(({ before }) => before && before.score !== null),
    restored: differing.filter(({ before }) => before?.score === null),
    withdrawn: [...withdrawn],
    unchanged: standing.length - differing.length,
    notGraded,
    notMapped,
    refused: findings.refusedRows.map(({ refusal }) => refusal).sort(byPlace(GRADEBOOK_FILES)),
    notices: findings.notices,
  };
}

const isSame = (before: StoredResult, after: SourcedResult): boolean =>
  keyOf(before) === keyOf(after) &&
  before.sourceId === after.sourceId &&
  before.pupilGroupId === after.pupilGroupId &&
  before.score === after.score;

/** Line items of which results came before, as far as these agree on what they are of. */
function rememberedItems({ stored, classes }: KnownGradebook): LineItem[] {
  const classOf = new Map(classes.map(({ pupilGroupId, classSourcedId }) => [pupilGroupId, classSourcedId]));
  const items = new Map<string, LineItem | null>();
  for (const { sourceId, measureId, pupilGroupId } of stored) {
    const classSourcedId = classOf.get(pupilGroupId);
    if (sourceId === null || classSourcedId === undefined) continue;
    const sourcedId = lineItemIdOf(sourceId);
    const earlier = items.get(sourcedId);
    const agrees = earlier === undefined || earlier?.measureId === measureId;
    items.set(sourcedId, agrees ? { sourcedId, measureId, classSourcedId } : null);
  }
  return [...items.values()].filter((item) => item !== null);
}

/** Stored results that the package would have if they still were. */
function missingResults(
  { isBulk, lineItems, results, refusedRows }: ParsedGradebook,
  items: LineItems,
  stored: readonly StoredResult[],
  findings: Findings,
): StoredResult[] {
  const told = lineItems.filter(({ isGone, sourcedId }) => isGone || (isBulk && items.isMapped(sourcedId)));
  const nameless = refusedRows.filter(({ file, ids }) => file === 'results' && !ids.sourcedId);
  if (told.length === 0) return [];
  for (const { refusal } of nameless) findings.notice('results', refusal.row, 'endings_held_back');
  if (nameless.length > 0) return [];
  const toldIds = new Set(told.map(({ sourcedId }) => sourcedId));
  const refusedIds = refusedRows.flatMap(({ file, ids }) => (file === 'results' && ids.sourcedId) || []);
  const here = new Set([...results.map(({ sourcedId }) => sourcedId), ...refusedIds]);
  return stored.filter(
    ({ sourceId }) => sourceId !== null && toldIds.has(lineItemIdOf(sourceId)) && !here.has(rowIdOf(sourceId)),
  );
}

/**
 * Results that would come where another of the source stands: of a pupil, a measure and a day there is one. What was
 * withdrawn, or goes elsewhere in this import, makes room; where what is elsewhere is refused itself, it does not go.
 */
function clashes(
  wanted: readonly WantedResult[],
  stored: readonly StoredResult[],
  withdrawn: ReadonlySet<StoredResult>,
): ReadonlySet<WantedResult> {
  const holders = new Map(stored.map((one) => [keyOf(one), one]));
  const moverOf = new Map(wanted.flatMap((one) => (one.before ? [[one.before, one]] : [])));
  const clashing = new Set<WantedResult>();
  const isHeld = (one: WantedResult): boolean => {
    const holder = holders.get(keyOf(one.after));
    if (!holder || holder === one.before || holder.sourceId === null) return false;
    const mover = moverOf.get(holder);
    return mover ? clashing.has(mover) : holder.score !== null && !withdrawn.has(holder);
  };
  for (;;) {
    const more = wanted.filter((one) => !clashing.has(one) && isHeld(one));
    if (more.length === 0) return clashing;
    more.forEach((one) => clashing.add(one));
  }
}
