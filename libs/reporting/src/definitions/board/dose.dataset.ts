import { consentedSchoolIds, learningSpan, today } from '@app/domain';
import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { byKey } from '../by-subject.js';
import type { ImpactCase, ScoredPupil } from '../impact/impact.facts.js';
import { scoresOf } from '../impact/scores.dataset.js';
import type { DoseOfGroup } from './dose-and-growth.calculation.js';
import { DOSES, MEASURED_PAIRS } from './dose.queries.js';

/** A measure and two moments, with what teachers learned on the themes that somebody expected something of. */
export interface MeasuredPair extends Pick<
  ImpactCase,
  'key' | 'themes' | 'firstMeasure' | 'secondMeasure' | 'first' | 'second'
> {
  /** Of all groups at schools where the staff council agreed to it. */
  readonly pupils: readonly ScoredPupil[];
  readonly doses: readonly (DoseOfGroup & { readonly fingerprint: number })[];
}

/** All grades that a group can be of, and 0 where it is not known. */
const GRADES = Array.from({ length: 13 }, (_, grade) => grade);

/** What learning and growth over the whole board are made from; four queries at most. */
export async function measuredPairs(work: ReadWork, period: ReportPeriod): Promise<readonly MeasuredPair[]> {
  const { db, actor } = work;
  const on = [period.until, today(work)].toSorted()[0] ?? period.until;
  type Pair = Omit<MeasuredPair, 'pupils' | 'doses'> & { readonly themeIds: readonly string[] };
  const pairs: Pair[] = await db.query(MEASURED_PAIRS, [actor.boardId, period.from, period.until, on]);
  if (pairs.length === 0) return [];
  const consented = await consentedSchoolIds(work, 'pupil_outcomes_and_learning');
  const scores = await scoresOf(
    work,
    pairs.map((pair) => ({ pair, grades: GRADES })),
    consented,
    on,
  );
  const themes = pairs.map(({ key, themeIds, first, second }) => {
    const { fromOn, untilOn } = learningSpan(first, second);
    return { key, themes: themeIds, from_on: fromOn, until_on: untilOn };
  });
  const learned: (MeasuredPair['doses'][number] & { subject: string })[] = await db.query(DOSES, [
    ...[actor.boardId, JSON.stringify(themes), consented],
  ]);
  const doses = byKey(learned);
  const pupils = (pair: string) => scores(pair).flatMap((group) => group.pupils);
  return pairs.map(({ themeIds: _, ...pair }) => ({ ...pair, pupils: pupils(pair.key), doses: doses(pair.key) }));
}
