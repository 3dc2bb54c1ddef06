import { describe, expect, it } from '@jest/globals';
import { compareByPupil, type LessonWriting, sheetOf } from './lesson-sheet.calculation.js';

const LESSON = { pupilGroupId: null, stages: [{ id: 'start' }, { id: 'work' }] };
const pupil = (id: string) => ({ id, code: id, typicalOf: 'x', pupilGroupId: null, version: 1 });
const predicted = (lessonStageId: string, casePupilId: string) => ({
  lessonStageId,
  casePupilId,
  authorId: 'noor',
  text: `${casePupilId} in ${lessonStageId}`,
  lookFor: null,
  version: 1,
});
const seen = (id: string, lessonStageId: string | null, casePupilId: string | null) => ({
  id,
  lessonStageId,
  casePupilId,
  authorId: 'sam',
  authorName: 'Sam',
  minute: null,
  text: id,
  notedAt: '2026-03-12T09:00:00Z',
  version: 1,
});
const WRITING: LessonWriting = {
  casePupils: [pupil('A'), pupil('B')],
  predictions: [predicted('start', 'A'), predicted('work', 'A'), predicted('work', 'B')],
  notes: [
    seen('one', 'start', 'A'),
    seen('two', 'start', 'A'),
    seen('three', 'start', 'B'),
    seen('four', 'work', null),
    seen('five', null, 'B'),
    seen('six', null, null),
  ],
  interviews: [],
  findings: [{ casePupilId: 'A', authorId: 'noor', match: 'partly', text: 'x', version: 1 }],
};
const ids = (notes: readonly { readonly id: string }[]): string[] => notes.map(({ id }) => id);

describe('the sheet of a research lesson', () => {
  const sheet = sheetOf(LESSON, WRITING);

  it('has what was predicted beside what was seen, stage by stage and pupil by pupil', () => {
    const cells = sheet.stages.map(({ id, pupils }) => [
      id,
      ...pupils.map(({ predicted: text, observed }) => [text?.text ?? null, ids(observed)]),
    ]);
    expect(cells).toEqual([
      ['start', ['A in start', ['one', 'two']], [null, ['three']]],
      ['work', ['A in work', []], ['B in work', []]],
    ]);
  });

  it('loses no note: each is in it once', () => {
    const all = [
      ...sheet.observed,
      ...sheet.stages.flatMap(({ pupils, observed }) => [...observed, ...pupils.flatMap((one) => one.observed)]),
    ];
    expect(ids(all).sort()).toEqual(ids(WRITING.notes).sort());
  });
});

describe('the comparison of a research lesson', () => {
  const [a, b] = compareByPupil(LESSON, WRITING);

  it('says of each pupil in how many stages that something was predicted for something was seen', () => {
    expect(a).toMatchObject({ predictedStages: 2, seenStages: 1, finding: { match: 'partly' } });
    // What was seen where nothing was predicted is there, and counts for nothing.
    expect(b).toMatchObject({ predictedStages: 1, seenStages: 0, finding: null });
    expect(ids(b?.stages[0]?.observed ?? [])).toEqual(['three']);
  });

  it('has what was seen of a pupil in no stage in particular', () => {
    expect(ids(a?.observed ?? [])).toEqual([]);
    expect(ids(b?.observed ?? [])).toEqual(['five']);
  });
});
