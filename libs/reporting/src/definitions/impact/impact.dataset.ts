import { consentedSchoolIds, type Expected, today } from '@app/domain';
import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { byKey } from '../by-subject.js';
import { grouped } from '../grouped.js';
import type { GroupAggregates, ImpactCase, LearnedOnTheme, Measure, Moment, ScoredPupil } from './impact.facts.js';
import {
  AGGREGATES,
  EARLIEST_LEARNING,
  hypothesesSql,
  LEARNED_ON_THEMES,
  SCORES,
  TAKEN,
  type WHOSE,
} from './impact.queries.js';

/** Whose report it is: a teacher's own hypotheses, a leerteam's, or those on groups of a school. */
export type ImpactOf = keyof typeof WHOSE;

interface Hypothesis {
  readonly subject: string;
  readonly id: string;
  readonly theme: string;
  readonly expected: Expected;
  readonly isPostHoc: boolean;
  readonly firstMeasure: Measure;
  readonly secondMeasure: Measure;
  readonly first: Moment;
  readonly second: Moment;
  readonly groups: readonly { readonly id: string; readonly schoolId: string; readonly grade: number | null }[];
}

/** Hypotheses that are looked at as one. */
interface Together {
  readonly subject: string;
  /** By its subject too: two schools have the same measures and moments. */
  readonly key: string;
  readonly hypotheses: readonly [Hypothesis, ...Hypothesis[]];
  readonly groups: Hypothesis['groups'];
}

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
  const known = await readAggregates(reading, all);
  const cases = all.map((one) => ({ subject: one.subject, of: caseOf(reading, one, { learned, pupils, known }) }));
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

interface Reading {
  readonly work: ReadWork;
  readonly whose: ImpactOf;
  readonly consented: ReadonlySet<string>;
  /** The first day that does not count any more. */
  readonly on: string;
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

const pairOf = ({ firstMeasure, secondMeasure, first, second }: Hypothesis): string =>
  [firstMeasure.id, secondMeasure.id, first.id, second.id].join('.');

const open = ({ consented }: Reading, { groups }: Together) => groups.filter(({ schoolId }) => consented.has(schoolId));

/** A group whose grade is not known is of a grade of its own. */
const gradeOf = ({ grade }: { readonly grade: number | null }): number => grade ?? 0;

async function readLearned({ work, whose, consented, on }: Reading, all: readonly Together[]) {
  const asked = all.flatMap(({ key, subject, hypotheses }) =>
    hypotheses.map(({ id }) => ({
      key,
      hypothesis: id,
      person: whose === 'teacher' ? subject : null,
      school: whose === 'school' ? subject : null,
    })),
  );
  const { db, actor } = work;
  const rows: (LearnedOnTheme & { subject: string })[] = await db.query(LEARNED_ON_THEMES, [
    actor.boardId,
    JSON.stringify(asked),
    [...consented],
    on,
  ]);
  return byKey(rows);
}

interface PupilsOfPairs {
  readonly of: (pair: string) => readonly ScoredPupil[];
  /** Whether a group has a hypothesis of anybody on a measure. */
  readonly isTaken: (groupId: string, measureId: string) => boolean;
}

async function readPupils(reading: Reading, all: readonly Together[]): Promise<PupilsOfPairs> {
  const { work, consented, on } = reading;
  const pairs = [...grouped(all, ({ hypotheses: [one] }) => pairOf(one))].flatMap(([key, ofPair]) => {
    const [one] = ofPair[0]?.hypotheses ?? [];
    const grades = [...new Set(ofPair.flatMap((some) => open(reading, some).map(gradeOf)))];
    // Before the second moment is over nobody looks.
    return one && one.second.untilOn <= on && grades.length > 0 ? [{ key, grades, ...daysOf(one) }] : [];
  });
  const rows: (ScoredPupil & { subject: string })[] = await work.db.query(SCORES, [
    work.actor.boardId,
    JSON.stringify(pairs),
    [...consented],
    on,
  ]);
  const measures = [...new Set(pairs.flatMap((pair) => [pair.first_measure, pair.second_measure]))];
  const taken: { groupId: string; measureId: string }[] = await work.db.query(TAKEN, [work.actor.boardId, measures]);
  const isIn = new Set(taken.map(({ groupId, measureId }) => `${groupId} ${measureId}`));
  return { of: byKey(rows), isTaken: (groupId, measureId) => isIn.has(`${groupId} ${measureId}`) };
}

/** Names as the database takes them. */
const daysOf = ({ firstMeasure, secondMeasure, first, second }: Hypothesis) => ({
  first_measure: firstMeasure.id,
  first_moment: first.id,
  first_from: first.fromOn,
  first_until: first.untilOn,
  second_measure: secondMeasure.id,
  second_moment: second.id,
  second_from: second.fromOn,
  second_until: second.untilOn,
});

type KnownOfGroup = GroupAggregates & { readonly hasRows: boolean };

async function readAggregates(reading: Reading, all: readonly Together[]) {
  const asked = all.map((one) => ({
    key: one.key,
    ...daysOf(one.hypotheses[0]),
    groups: open(reading, one).map(({ id }) => id),
  }));
  const { db, actor } = reading.work;
  const rows: (KnownOfGroup & { subject: string })[] = await db.query(AGGREGATES, [
    actor.boardId,
    JSON.stringify(asked),
    reading.on,
  ]);
  return byKey(rows);
}

interface Known {
  readonly learned: (key: string) => readonly LearnedOnTheme[];
  readonly pupils: PupilsOfPairs;
  readonly known: (key: string) => readonly KnownOfGroup[];
}

function caseOf(reading: Reading, one: Together, { learned, pupils, known }: Known): ImpactCase {
  const [hypothesis] = one.hypotheses;
  const { firstMeasure, secondMeasure, first, second } = hypothesis;
  const groups = open(reading, one);
  const ids = new Set(groups.map(({ id }) => id));
  const scored = pupils.of(pairOf(hypothesis));
  const own = scored.filter(({ groupId }) => ids.has(groupId));
  const grades = new Set(groups.map(gradeOf));
  const rows = known(one.key);
  const isCompared = ({ groupId, grade }: ScoredPupil) =>
    grades.has(grade) && !pupils.isTaken(groupId, firstMeasure.id) && !pupils.isTaken(groupId, secondMeasure.id);
  const isMeasured = rows.some(({ hasRows, second: aggregate }) => hasRows || aggregate !== null);
  const expected = new Set(one.hypotheses.map((each) => each.expected));
  return {
    key: reading.whose === 'school' ? pairOf(hypothesis) : hypothesis.id,
    themes: [...new Set(one.hypotheses.map(({ theme }) => theme))].toSorted(),
    ...{ firstMeasure, secondMeasure, first, second },
    expected: expected.size === 1 ? hypothesis.expected : undefined,
    isPostHoc: one.hypotheses.some(({ isPostHoc }) => isPostHoc),
    groups: [...ids],
    withoutConsent: groups.length < one.groups.length,
    secondMoment: second.untilOn > reading.on ? 'to come' : isMeasured ? 'measured' : 'without scores',
    learned: learned(one.key),
    own,
    others: scored.filter((pupil) => !ids.has(pupil.groupId) && isCompared(pupil)),
    aggregates: own.length > 0 ? [] : rows,
  };
}
