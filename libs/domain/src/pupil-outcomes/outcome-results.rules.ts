/** One score as a file gives it, before it is known where it goes. */
export interface ReadScore {
  /** The row of the file, as a spreadsheet numbers it. */
  readonly row: number;
  readonly groupName: string;
  readonly pupilCode: string;
  readonly measuredOn: string;
  readonly score: number;
}

/** A row that cannot be used, and why. */
export interface RefusedRow {
  readonly row: number;
  readonly code: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

export interface StoredScore {
  readonly pupilCode: string;
  readonly measuredOn: string;
  readonly score: number;
  readonly pupilGroupId: string;
}

export interface OutcomePlan {
  readonly added: readonly PlannedScore[];
  readonly changed: readonly PlannedScore[];
  readonly unchanged: number;
  readonly foundedGroups: readonly string[];
  readonly refused: readonly RefusedRow[];
}

export interface PlannedScore extends Omit<StoredScore, 'pupilGroupId'> {
  readonly groupName: string;
}

interface Known {
  /** Ids of the groups that there are, by name. */
  readonly groups: ReadonlyMap<string, string>;
  readonly stored: readonly StoredScore[];
  readonly lowestScore: number | null;
  readonly highestScore: number | null;
  readonly dates: { readonly fromOn: string; readonly untilOn: string };
  readonly mayFoundGroups: boolean;
}

/** What an import would do: pure, and so also the dry run. The first row of a pupil on a day counts, a second is refused. */
export function planOutcomes(scores: readonly ReadScore[], known: Known): OutcomePlan {
  const stored = new Map(known.stored.map((one) => [keyOf(one), one]));
  const seen = new Set<string>();
  const plan = { added: [] as PlannedScore[], changed: [] as PlannedScore[], refused: [] as RefusedRow[] };
  const founded = new Set<string>();
  let unchanged = 0;
  for (const { row, ...score } of scores) {
    const refusal = refusalOf(score, known, seen);
    if (refusal) {
      plan.refused.push({ row, ...refusal });
      continue;
    }
    seen.add(keyOf(score));
    if (!known.groups.has(score.groupName)) founded.add(score.groupName);
    const before = stored.get(keyOf(score));
    if (!before) plan.added.push(score);
    else if (before.score === score.score && before.pupilGroupId === known.groups.get(score.groupName)) unchanged += 1;
    else plan.changed.push(score);
  }
  return { ...plan, unchanged, foundedGroups: [...founded] };
}

const keyOf = ({ pupilCode, measuredOn }: { pupilCode: string; measuredOn: string }): string =>
  `${measuredOn} ${pupilCode}`;

function refusalOf(
  score: Omit<ReadScore, 'row'>,
  known: Known,
  seen: ReadonlySet<string>,
): Omit<RefusedRow, 'row'> | undefined {
  const { lowestScore, highestScore, dates } = known;
  if (score.measuredOn < dates.fromOn || score.measuredOn >= dates.untilOn)
    return { code: 'date_outside_range', parameters: { from: dates.fromOn, until: dates.untilOn } };
  if (!known.groups.has(score.groupName) && !known.mayFoundGroups)
    return { code: 'unknown_group_name', parameters: { name: score.groupName } };
  if ((lowestScore !== null && score.score < lowestScore) || (highestScore !== null && score.score > highestScore))
    return { code: 'score_out_of_range', parameters: { lowest: lowestScore ?? '', highest: highestScore ?? '' } };
  if (seen.has(keyOf(score))) return { code: 'pupil_twice' };
  return undefined;
}
