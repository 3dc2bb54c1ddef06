import type { ReadWork } from '../../definition.js';
import { grouped } from '../../grouped.js';
import { onceInASnapshot } from '../once-in-a-snapshot.js';
import type { ScoredPupil } from './impact.facts.js';
import { SCORES } from './impact.queries.js';
import { daysOf, type Pair, pairOf } from './pairs.js';

/** Pupils of one group who have scores at both moments. */
export interface ScoredGroup {
  readonly groupId: string;
  readonly grade: number;
  readonly pupils: readonly ScoredPupil[];
}

interface Asked {
  readonly pair: Pair;
  readonly grades: readonly number[];
}

/**
 * The scores on pairs of measures and moments of the groups of some grades, at schools with consent, before a day; by pair,
 * in the order of the groups. A board has tens of thousands: each is read once in a snapshot.
 */
export async function scoresOf(
  work: ReadWork,
  asked: readonly Asked[],
  consented: readonly string[],
  on: string,
): Promise<(pair: string) => readonly ScoredGroup[]> {
  const pairs = new Map(asked.map(({ pair }) => [pairOf(pair), pair]));
  const wanted = asked.flatMap(({ pair, grades }) => grades.map((grade) => `${pairOf(pair)} ${grade}`));
  const found = await onceInASnapshot(work, `scores ${on}`, wanted, async (missing) => {
    const ofPairs = grouped(missing.map(placeOf), ({ pair }) => pair);
    const looked = [...ofPairs].flatMap(([key, places]) => {
      const pair = pairs.get(key);
      return pair ? [{ key, grades: places.map(({ grade }) => grade), ...daysOf(pair) }] : [];
    });
    const parameters = [work.actor.boardId, JSON.stringify(looked), consented, on];
    const rows: (ScoredPupil & { subject: string })[] = await work.db.query(SCORES, parameters);
    return grouped(rows, ({ subject, grade }) => `${subject} ${grade}`);
  });
  const ofPair = grouped([...found], ([place]) => placeOf(place).pair);
  const groups = new Map([...ofPair].map(([pair, rows]) => [pair, groupsOf(rows.flatMap(([, pupils]) => pupils))]));
  return (pair) => groups.get(pair) ?? [];
}

function placeOf(place: string): { pair: string; grade: number } {
  const [pair = '', grade] = place.split(' ');
  return { pair, grade: Number(grade) };
}

const groupsOf = (pupils: readonly ScoredPupil[]): readonly ScoredGroup[] =>
  [...grouped(pupils, ({ groupId }) => groupId)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([groupId, ofGroup]) => ({ groupId, grade: ofGroup[0]?.grade ?? 0, pupils: ofGroup }));
