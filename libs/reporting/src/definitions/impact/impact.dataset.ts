import { consentedSchoolIds, today } from '@app/domain';
import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { grouped } from '../../grouped.js';
import type { ImpactCase, ImpactOf, LearnedOnTheme, ScoredPupil } from './impact.facts.js';
import { EARLIEST_LEARNING, hypothesesSql } from './impact.queries.js';
import { pairOf } from './pairs.js';
import type { ScoredGroup } from './scores.dataset.js';
import {
  gradeOf,
  type Hypothesis,
  type KnownOfGroup,
  open,
  type PupilsOfPairs,
  readAggregates,
  type Reading,
  readLearned,
  readPupils,
  type Together,
} from './impact.readings.js';

/**
 * The impact hypotheses of teachers, leerteams or schools in a period, with all that is known of them; seven queries at
 * most, however many there are. Everybody's scores on a pair of measures and moments are read once for all of them.
 */
export async function impactDataset(
  work: ReadWork,
  whose: ImpactOf,
  subjectIds: readonly string[],
  period: ReportPeriod,
): Promise<(subject: string) => readonly ImpactCase[]> {
  const { db, actor } = work;
  const parameters = [actor.boardId, subjectIds, period.from, period.until];
  const hypotheses: Hypothesis[] = await db.query(hypothesesSql(whose), parameters);
  if (hypotheses.length === 0) return () => [];
  const consented = await consentedSchoolIds(work, 'pupil_outcomes_and_learning');
  const on = [period.until, today(work)].toSorted()[0] ?? period.until;
  const all = together(whose, hypotheses);
  const reading: Reading = { work, whose, consented: new Set(consented), on };
  const learned = await readLearned(reading, all);
  const pupils = await readPupils(reading, all);
  const aggregates = await readAggregates(reading, all);
  const cases = all.map((one) => ({ subject: one.subject, of: caseOf(reading, one, { learned, pupils, aggregates }) }));
  const bySubject = grouped(cases, ({ subject }) => subject);
  return (subject) => (bySubject.get(subject) ?? []).map(({ of }) => of);
}

/** The first day of which a report over a period tells: learning for a hypothesis counts from long before it. */
export async function earliestLearningDay(
  { db, actor }: ReadWork,
  { fromOn, untilOn }: { readonly fromOn: string; readonly untilOn: string },
): Promise<string> {
  const [row] = await db.query<{ on: string | null }[]>(EARLIEST_LEARNING, [actor.boardId, fromOn, untilOn]);
  return row?.on ?? fromOn;
}

/** Of a school all hypotheses on the same measures and moments, with its own groups; of others each by itself. */
function together(whose: ImpactOf, hypotheses: readonly Hypothesis[]): Together[] {
  const keyOf = (one: Hypothesis) => `${one.subject} ${whose === 'school' ? pairOf(one) : one.id}`;
  return [...grouped(hypotheses, keyOf)].flatMap(([key, [first, ...more]]) => {
    if (!first) return [];
    const groups = new Map([first, ...more].flatMap((one) => one.groups.map((group) => [group.id, group])));
    const ours = [...groups.values()].filter(({ schoolId }) => whose !== 'school' || schoolId === first.subject);
    return [{ subject: first.subject, key, hypotheses: [first, ...more], groups: ours } satisfies Together];
  });
}

interface Known {
  readonly learned: (key: string) => readonly LearnedOnTheme[];
  readonly pupils: PupilsOfPairs;
  readonly aggregates: (key: string) => readonly KnownOfGroup[];
}

function caseOf(reading: Reading, one: Together, { learned, pupils, aggregates }: Known): ImpactCase {
  const [hypothesis] = one.hypotheses;
  const { firstMeasure, secondMeasure, first, second } = hypothesis;
  const groups = open(reading, one);
  const ids = new Set(groups.map(({ id }) => id));
  const scored = pupils.of(pairOf(hypothesis));
  const grades = new Set(groups.map(gradeOf));
  const known = aggregates(one.key);
  const isCompared = ({ groupId, grade }: ScoredGroup) =>
    !ids.has(groupId) &&
    grades.has(grade) &&
    !pupils.isTaken(groupId, firstMeasure.id) &&
    !pupils.isTaken(groupId, secondMeasure.id);
  const own = pupilsOf(scored.filter(({ groupId }) => ids.has(groupId)));
  const isMeasured = known.some(({ hasRows, second: aggregate }) => hasRows || aggregate !== null);
  const expected = new Set(one.hypotheses.map((each) => each.expected));
  return {
    key: reading.whose === 'school' ? pairOf(hypothesis) : hypothesis.id,
    themes: [...new Set(one.hypotheses.map(({ theme }) => theme))].toSorted(),
    ...{ firstMeasure, secondMeasure, first, second },
    expected: expected.size === 1 ? hypothesis.expected : undefined,
    isPostHoc: one.hypotheses.some(({ isPostHoc }) => isPostHoc),
    groups: [...ids],
    ofColleagues: groups.filter(({ isOfColleagues }) => isOfColleagues).map(({ id }) => id),
    withoutConsent: groups.length < one.groups.length,
    secondMoment: second.untilOn > reading.on ? 'to come' : isMeasured ? 'measured' : 'without scores',
    learned: learned(one.key),
    own,
    others: pupilsOf(scored.filter(isCompared)),
    aggregates: own.length > 0 ? [] : known,
  };
}

const pupilsOf = (groups: readonly ScoredGroup[]): ScoredPupil[] => groups.flatMap(({ pupils }) => pupils);
