import { describe, expect, it } from '@jest/globals';
import type { ClassGroup, StoredResult } from '@app/domain';
import { parseGradebook } from './parse-gradebook.js';
import { type GradebookPlan, planGradebook } from './plan-gradebook.js';
import { PackageRefused } from './refusals.js';

type Mode = 'bulk' | 'delta';
interface Sent {
  readonly items?: readonly string[];
  readonly results: readonly string[];
  readonly mode?: Mode;
}

const MEASURES = new Map(['m1', 'm2'].map((id) => [id, { id, lowestScore: 0, highestScore: 100 }]));
const THIS_YEAR = { fromOn: '2025-08-01', untilOn: '2026-08-01', resultsAreKept: true };
const CLASSES: ClassGroup[] = [
  { pupilGroupId: 'g-last', classSourcedId: 'G5', ...THIS_YEAR, fromOn: '2024-08-01', untilOn: '2025-08-01' },
  { pupilGroupId: 'g-this', classSourcedId: 'G5', ...THIS_YEAR },
];
const ITEM = 'i1,,Toets,G5';

function filesOf({ items = [ITEM], results, mode = 'bulk' }: Sent) {
  const files = items.length > 0 ? ['lineItems', 'results'] : ['results'];
  return {
    'manifest.csv': `propertyName,value\noneroster.version,1.2\n${files.map((file) => `file.${file},${mode}\n`).join('')}`,
    'results.csv': `sourcedId,status,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate\n${results.join('\n')}\n`,
    ...(items.length > 0 ? { 'lineItems.csv': `sourcedId,status,title,classSourcedId\n${items.join('\n')}\n` } : {}),
  };
}
const plan = (sent: Sent, ...stored: StoredResult[]): GradebookPlan => {
  const mapping = { titles: new Map([['toets', 'm1']]), categories: new Map<string, string>() };
  const known = { measures: MEASURES, classes: CLASSES, stored };
  return planGradebook(parseGradebook(filesOf(sent)), mapping, known, (id) => `code of ${id}`);
};
const scored = (id: string, pupil: string, day = '2026-01-20', score = '50', item = 'i1'): string =>
  `${id},,${item},${pupil},fully graded,${score},${day}`;
const standing = (id: string, pupil: string, values: Partial<StoredResult> = {}): StoredResult => ({
  sourceId: `${id}|i1`,
  measureId: 'm1',
  pupilCode: `code of ${pupil}`,
  measuredOn: '2026-01-20',
  pupilGroupId: 'g-this',
  score: 50,
  ...values,
});
const codesOf = ({ refused }: GradebookPlan) => refused.map(({ row, code }) => [row, code]);

describe('results of line items', () => {
  it('belong to the group of the year in which the test was taken, where a class is used again', () => {
    const { added } = plan({ results: [scored('a', 'p', '2025-06-01'), scored('b', 'p', '2025-09-01')] });
    expect(added.map(({ after }) => after.pupilGroupId)).toEqual(['g-last', 'g-this']);
  });

  it('are as they were where nothing changed, and else follow', () => {
    expect(plan({ results: [scored('a', 'p')] }, standing('a', 'p'))).toMatchObject({ changed: [], unchanged: 1 });
    for (const before of [{ score: 49 }, { measuredOn: '2026-01-19' }, { pupilGroupId: 'g-last' }, { measureId: 'm2' }])
      expect(plan({ results: [scored('a', 'p')] }, standing('a', 'p', before))).toMatchObject({
        added: [],
        changed: [{ after: { score: 50, pupilGroupId: 'g-this', measureId: 'm1' } }],
        withdrawn: [],
      });
  });

  it('are withdrawn where all that there are lack them, but not where changes do', () => {
    const gone = standing('z', 'q');
    expect(plan({ results: [scored('a', 'p')] }, gone).withdrawn).toEqual([gone]);
    expect(plan({ results: [scored('a', 'p')], mode: 'delta' }, gone).withdrawn).toEqual([]);
    const ofAnother = standing('z', 'q', { sourceId: 'z|i2' });
    expect(plan({ results: [scored('a', 'p')] }, ofAnother).withdrawn).toEqual([]);
  });

  it('are withdrawn with their line item', () => {
    const gone = standing('z', 'q');
    const sent = { items: ['i1,tobedeleted,,', 'i2,,Toets,G5'], mode: 'delta' as const };
    const { withdrawn, added } = plan({ ...sent, results: [scored('a', 'p', '2026-01-20', '50', 'i2')] }, gone);
    expect(withdrawn).toEqual([gone]);
    expect(added).toHaveLength(1);
  });

  it('are withdrawn where changes say so, by their id alone', () => {
    const gone = standing('z', 'q');
    expect(plan({ results: ['z,tobedeleted,,,,,'], mode: 'delta' }, gone).withdrawn).toEqual([gone]);
  });

  it('need no line item that sent results before, as long as these agree on its measure', () => {
    const sent = { items: [], mode: 'delta' as const, results: [scored('a', 'p')] };
    expect(plan(sent, standing('z', 'q')).added).toMatchObject([
      { after: { measureId: 'm1', pupilGroupId: 'g-this' } },
    ]);
    const divided = plan(sent, standing('z', 'q'), standing('y', 'r', { measureId: 'm2' }));
    expect(codesOf(divided)).toEqual([[2, 'unknown_line_item']]);
    expect(codesOf(plan(sent))).toEqual([[2, 'unknown_line_item']]);
  });

  it('name the row of their line item where that was refused', () => {
    expect(codesOf(plan({ items: ['i1,,,G5'], results: [scored('a', 'p')] }))).toEqual([
      [2, 'missing_value'],
      [2, 'depends_on_refused'],
    ]);
  });
});

describe('two results of a pupil on one day', () => {
  it('take each other’s place where both move', () => {
    const both = plan({ results: [scored('a', 'q'), scored('b', 'p')] }, standing('a', 'p'), standing('b', 'q'));
    expect(both).toMatchObject({ changed: [{}, {}], refused: [] });
  });

  it('take the place of one that goes, but of none that stays', () => {
    expect(plan({ results: [scored('new', 'p')] }, standing('old', 'p'))).toMatchObject({
      added: [{}],
      withdrawn: [{}],
      refused: [],
    });
    const changes = plan({ results: [scored('new', 'p')], mode: 'delta' }, standing('old', 'p'));
    expect(codesOf(changes)).toEqual([[2, 'scored_twice']]);
  });

  it('wait for one that would have gone, and is refused itself', () => {
    const results = [scored('a', 'q'), scored('b', 'r')];
    const stays = standing('c', 'r');
    const chain = plan({ results, mode: 'delta' }, standing('a', 'p'), standing('b', 'q'), stays);
    expect(codesOf(chain)).toEqual([
      [2, 'scored_twice'],
      [3, 'scored_twice'],
    ]);
  });
});

describe('a package of results', () => {
  const codesOfPackage = (files: Record<string, string>): string[] => {
    try {
      parseGradebook(files);
    } catch (error) {
      if (error instanceof PackageRefused) return error.refusals.map(({ file, code }) => `${file} ${code}`);
    }
    return [];
  };
  const whole = filesOf({ results: [scored('a', 'p')] });
  const saying = (from: string, to: string) => ({
    ...whole,
    'manifest.csv': whole['manifest.csv'].replace(from, to),
  });

  it.each([
    ['of another version', saying('1.2', '1.1'), 'manifest.csv unsupported_version'],
    ['whose results are absent', saying('results,bulk', 'results,absent'), 'results.csv file_not_in_manifest'],
    [
      'that has all results and only some line items',
      saying('lineItems,bulk', 'lineItems,delta'),
      'lineItems.csv file_needed',
    ],
    ['with results without scores’ days', { ...whole, 'results.csv': 'sourcedId\na\n' }, 'results.csv missing_column'],
  ])('%s is refused', (_, files, code) => {
    expect(codesOfPackage(files)).toContain(code);
  });
});
