import type { Expected } from '@app/domain';
import type { ReadWork } from '../../definition.js';
import { byKey } from '../by-subject.js';
import { grouped } from '../../grouped.js';
import type { GroupAggregates, ImpactOf, LearnedOnTheme, Measure, Moment } from './impact.facts.js';
import { AGGREGATES, LEARNED_ON_THEMES, TAKEN } from './impact.queries.js';
import { daysOf, pairOf } from './pairs.js';
import { type ScoredGroup, scoresOf } from './scores.dataset.js';

export interface Hypothesis {
  readonly subject: string;
  readonly id: string;
  readonly theme: string;
  readonly expected: Expected;
  readonly isPostHoc: boolean;
  readonly firstMeasure: Measure;
  readonly secondMeasure: Measure;
  readonly first: Moment;
  readonly second: Moment;
  readonly groups: readonly HypothesisGroup[];
}

interface HypothesisGroup {
  readonly id: string;
  readonly schoolId: string;
  readonly grade: number | null;
  /** In a leerteam's report: no member teaches it, and a colleague does. */
  readonly isOfColleagues: boolean;
}

/** Hypotheses that are looked at as one. */
export interface Together {
  readonly subject: string;
  /** By its subject too: two schools have the same measures and moments. */
  readonly key: string;
  readonly hypotheses: readonly [Hypothesis, ...Hypothesis[]];
  readonly groups: Hypothesis['groups'];
}

export interface Reading {
  readonly work: ReadWork;
  readonly whose: ImpactOf;
  readonly consented: ReadonlySet<string>;
  /** The first day that does not count any more. */
  readonly on: string;
}

/** Groups of schools with consent. */
export const open = ({ consented }: Reading, { groups }: Together) =>
  groups.filter(({ schoolId }) => consented.has(schoolId));

/** A group whose grade is not known is of a grade of its own. */
export const gradeOf = ({ grade }: { readonly grade: number | null }): number => grade ?? 0;

/** What was learned for each, by its key. */
export async function readLearned({ work, whose, consented, on }: Reading, all: readonly Together[]) {
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

export interface PupilsOfPairs {
  readonly of: (pair: string) => readonly ScoredGroup[];
  /** Whether a group has a hypothesis of anybody on a measure. */
  readonly isTaken: (groupId: string, measureId: string) => boolean;
}

/** Everybody's scores, by measures and moments. */
export async function readPupils(reading: Reading, all: readonly Together[]): Promise<PupilsOfPairs> {
  const { work, consented, on } = reading;
  const asked = [...grouped(all, ({ hypotheses: [one] }) => pairOf(one)).values()].flatMap((ofPair) => {
    const [pair] = ofPair[0]?.hypotheses ?? [];
    const grades = [...new Set(ofPair.flatMap((some) => open(reading, some).map(gradeOf)))];
    // Before the second moment is over nobody looks.
    return pair && pair.second.untilOn <= on && grades.length > 0 ? [{ pair, grades }] : [];
  });
  const of = await scoresOf(work, asked, [...consented], on);
  const measures = [...new Set(asked.flatMap(({ pair }) => [pair.firstMeasure.id, pair.secondMeasure.id]))];
  const taken: { groupId: string; measureId: string }[] = await work.db.query(TAKEN, [work.actor.boardId, measures]);
  const isIn = new Set(taken.map(({ groupId, measureId }) => `${groupId} ${measureId}`));
  return { of, isTaken: (groupId, measureId) => isIn.has(`${groupId} ${measureId}`) };
}

export type KnownOfGroup = GroupAggregates & { readonly hasRows: boolean };

/** What is known of the own groups together, by the key of each. */
export async function readAggregates(reading: Reading, all: readonly Together[]) {
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
