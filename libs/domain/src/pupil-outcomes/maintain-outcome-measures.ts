import { Conflict, newId, RuleBroken } from '@app/platform';
import { applyChanges, expectVersion, nothingChanged } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { OutcomeMeasure } from './outcome-measure.entity.js';
import { loadOutcomeMeasure } from './outcome-measures.access.js';
import { isMeasureUsed, scoresBeyond } from './outcome-measures.queries.js';

export interface MeasureWish {
  readonly testLine: string;
  readonly testVersion: string;
  readonly subject: string;
  readonly scale: string;
  readonly lowestScore?: number | null;
  readonly highestScore?: number | null;
  /** The *groepen* that it is for, 1 to 8; none where that is not said. */
  readonly grades?: readonly number[];
}

/** What a measure is: with another of these its scores would mean something else. */
const NAMES = ['testLine', 'testVersion', 'subject', 'scale'] as const satisfies readonly (keyof MeasureWish)[];

/** Adds a measure: one scale of one test line, version and subject. */
export async function addOutcomeMeasure(work: StaffWork, wish: MeasureWish): Promise<OutcomeMeasure> {
  const { lowestScore = null, highestScore = null, grades = [] } = wish;
  const ids = { id: newId(), boardId: work.actor.boardId };
  const said = { ...wish, lowestScore, highestScore, grades: inOrder(grades) };
  const measure = work.db.create(OutcomeMeasure, { ...ids, ...said });
  expectRange(measure);
  await expectNoTwin(work, measure);
  await work.db.save(measure);
  const subject = { subjectType: 'outcome_measure', subjectId: measure.id };
  work.record({ event: 'outcome-measure.added', ...subject, changes: said });
  return measure;
}

/**
 * Changes a measure. What it is called stands once a score, a sum or a hypothesis goes by it; its range may not leave
 * out scores that are stored.
 */
export async function reviseOutcomeMeasure(
  work: StaffWork,
  id: string,
  version: number,
  wish: Partial<MeasureWish>,
): Promise<OutcomeMeasure> {
  const measure = await loadOutcomeMeasure(work, id, 'outcome-measure.maintain');
  expectVersion(measure, version);
  const { grades, ...said } = wish;
  const changes = applyChanges<Partial<OutcomeMeasure>>(measure, {
    ...said,
    ...(grades === undefined ? {} : { grades: inOrder(grades) }),
  });
  if (nothingChanged(work, changes)) return measure;
  expectRange(measure);
  if (NAMES.some((name) => name in changes)) {
    await expectNoTwin(work, measure);
    if (await isMeasureUsed(work, id)) throw new Conflict('measure_in_use');
  }
  const beyond = await scoresBeyond(work, measure);
  if (beyond.below) throw RuleBroken.at('/lowestScore', 'scores_left_out', { count: beyond.below });
  if (beyond.above) throw RuleBroken.at('/highestScore', 'scores_left_out', { count: beyond.above });
  await work.db.save(measure);
  work.record({ event: 'outcome-measure.revised', subjectType: 'outcome_measure', subjectId: id, changes });
  return measure;
}

const inOrder = (grades: readonly number[]): number[] => grades.toSorted((one, other) => one - other);

function expectRange({ lowestScore: lowest, highestScore: highest }: OutcomeMeasure): void {
  if (lowest !== null && highest !== null && lowest >= highest)
    throw RuleBroken.at('/highestScore', 'highest_below_lowest');
}

/** Two measures whose names differ in capitals only would split the scores between them. */
async function expectNoTwin(work: StaffWork, measure: OutcomeMeasure): Promise<void> {
  const [twin] = await work.db.query<{ id: string }[]>(
    `select id from outcome_measure
      where board_id = $1 and id <> $2
        and (lower(test_line), lower(test_version), lower(subject), lower(scale))
          = (lower($3), lower($4), lower($5), lower($6))`,
    [measure.boardId, measure.id, ...NAMES.map((name) => measure[name])],
  );
  if (twin) throw new Conflict('measure_exists');
}
