import { isCurrent, type Span } from '../work/date-ranges.rules.js';

/** One score as a file gives it, before it is known where it goes. */
export interface ReadScore {
  /** The row of the file, as a spreadsheet numbers it. */
  readonly row: number;
  readonly groupName: string;
  /** Of the group, as the row says: the Dutch *groep*, 1 to 8. */
  readonly grade: number | null;
  readonly pupilCode: string;
  readonly measuredOn: string;
  readonly score: number;
}

/** A row that cannot be used, and why. Never with what stands in its cells: that may be a pupil's key. */
export interface RefusedRow {
  readonly row: number;
  readonly code: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

export interface StoredScore {
  readonly pupilCode: string;
  readonly measuredOn: string;
  /** Null where it was withdrawn. */
  readonly score: number | null;
  readonly pupilGroupId: string;
  /** Of the group. */
  readonly schoolId: string;
}

export interface FoundedGroup {
  readonly name: string;
  /** Null where nothing is said of it, or more than one: then it is a combined group. */
  readonly grade: number | null;
}

export interface OutcomePlan {
  readonly added: readonly PlannedScore[];
  readonly changed: readonly PlannedScore[];
  /** Of those that changed, how many had been withdrawn. */
  readonly restored: number;
  readonly unchanged: number;
  readonly foundedGroups: readonly FoundedGroup[];
  /** Of all that are added, changed or the same, how many lie in no measuring moment. */
  readonly outsideMoments: number;
  readonly refused: readonly RefusedRow[];
}

export interface PlannedScore extends Omit<StoredScore, 'pupilGroupId' | 'schoolId'> {
  readonly score: number;
  readonly groupName: string;
}

export interface KnownOutcomes {
  readonly schoolId: string;
  /** Ids of the groups that there are, by name. */
  readonly groups: ReadonlyMap<string, string>;
  /** Names that more than one group has, where another system made them. */
  readonly sharedNames: ReadonlySet<string>;
  readonly stored: readonly StoredScore[];
  readonly lowestScore: number | null;
  readonly highestScore: number | null;
  /** Of the school year. */
  readonly dates: Span;
  /** The measuring moments of the board. */
  readonly moments: readonly Span[];
  /** The grade of all groups that are founded; null where the rows say it. Undefined where none may be. */
  readonly founding: { readonly grade: number | null } | undefined;
  /** Whether what was withdrawn comes back. */
  readonly restore: boolean;
}

/** What an import would do: pure, and so also the dry run. The first row of a pupil on a day counts, a second is refused. */
export function planOutcomes(scores: readonly ReadScore[], known: KnownOutcomes): OutcomePlan {
  const stored = new Map(known.stored.map((one) => [keyOf(one), one]));
  const seen = new Map<string, ReadScore>();
  const plan = { added: [] as PlannedScore[], changed: [] as PlannedScore[], refused: [] as RefusedRow[] };
  const grades = new Map<string, number | null>();
  const isInMoment = momentsByDay(known.moments);
  let [unchanged, restored, outsideMoments] = [0, 0, 0];
  for (const read of scores) {
    const { row, grade, ...score } = read;
    const key = keyOf(score);
    const before = stored.get(key);
    const refusal = refusalOf(read, known, { before, first: seen.get(key) });
    if (refusal) {
      const last = plan.refused.at(-1);
      const isSaid = ofRow.has(refusal.code) && last?.row === row && last.code === refusal.code;
      if (!isSaid) plan.refused.push({ row, ...refusal });
      continue;
    }
    seen.set(key, read);
    if (!known.groups.has(score.groupName)) noteGrade(grades, score.groupName, known.founding?.grade ?? grade);
    if (!isInMoment(score.measuredOn)) outsideMoments += 1;
    if (!before) plan.added.push(score);
    else if (before.score === score.score && before.pupilGroupId === known.groups.get(score.groupName)) unchanged += 1;
    else plan.changed.push(score);
    if (before?.score === null) restored += 1;
  }
  const foundedGroups = [...grades].map(([name, grade]) => ({ name, grade }));
  return { ...plan, restored, unchanged, foundedGroups, outsideMoments };
}

const keyOf = ({ pupilCode, measuredOn }: { pupilCode: string; measuredOn: string }): string =>
  `${measuredOn} ${pupilCode}`;

/** Rows that say different grades of one group make it a combined one. */
function noteGrade(grades: Map<string, number | null>, name: string, grade: number | null): void {
  grades.set(name, grades.has(name) && grades.get(name) !== grade ? null : grade);
}

/** Files have many rows of few days: of each day it is found out once. */
function momentsByDay(moments: readonly Span[]): (on: string) => boolean {
  const days = new Map<string, boolean>();
  return (on) => {
    const known = days.get(on) ?? moments.some((moment) => isCurrent(moment, on));
    days.set(on, known);
    return known;
  };
}

type Refusal = Omit<RefusedRow, 'row'>;

/** What is wrong with all scores of a row at once, and is said once. */
const ofRow: ReadonlySet<string> = new Set(['group_name_shared', 'unknown_group_name']);

function refusalOf(
  score: ReadScore,
  known: KnownOutcomes,
  { before, first }: { readonly before: StoredScore | undefined; readonly first: ReadScore | undefined },
): Refusal | undefined {
  const { dates } = known;
  const day = score.measuredOn;
  if (!isCurrent(dates, day))
    return { code: 'test_outside_school_year', parameters: { day, from: dates.fromOn, until: dates.untilOn } };
  if (known.sharedNames.has(score.groupName)) return { code: 'group_name_shared' };
  if (!known.groups.has(score.groupName) && !known.founding) return { code: 'unknown_group_name' };
  const off = offScale(score.score, known);
  if (off) return off;
  if (first)
    return { code: first.groupName === score.groupName ? 'pupil_twice' : 'pupil_in_two_groups', parameters: { day } };
  // The key of one pupil may be that of another at another school: their score is not to be overwritten.
  if (before && before.score !== null && before.schoolId !== known.schoolId) return { code: 'pupil_at_other_school' };
  if (before?.score === null && !known.restore) return { code: 'result_withdrawn', parameters: { day } };
  return undefined;
}

type Scale = Pick<KnownOutcomes, 'lowestScore' | 'highestScore'>;

/** What is wrong with a score that is not on its measure's scale. */
export function offScale(score: number, { lowestScore: lowest, highestScore: highest }: Scale): Refusal | undefined {
  const isOff = (lowest !== null && score < lowest) || (highest !== null && score > highest);
  if (!isOff) return undefined;
  if (highest === null) return { code: 'score_below_scale', parameters: { lowest: lowest ?? '' } };
  if (lowest === null) return { code: 'score_above_scale', parameters: { highest } };
  return { code: 'score_out_of_range', parameters: { lowest, highest } };
}

/** From so many groups on they are not founded for so few pupils each: then columns were mixed up. */
const FEWEST_GROUPS = 3;

/**
 * Whether what would be founded as groups are rather pupils: with the columns the wrong way round, keys or names of
 * pupils would become names of groups, for all to read.
 */
export function looksMixedUp(
  scores: readonly ReadScore[],
  { groups, founding }: Pick<KnownOutcomes, 'groups' | 'founding'>,
): boolean {
  const strange = founding ? scores.filter(({ groupName }) => !groups.has(groupName)) : [];
  const names = new Set(strange.map(({ groupName }) => groupName));
  const pupils = new Set(strange.map(({ pupilCode }) => pupilCode));
  return names.size >= FEWEST_GROUPS && pupils.size < 2 * names.size;
}
