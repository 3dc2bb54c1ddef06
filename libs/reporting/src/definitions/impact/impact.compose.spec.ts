import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../document/report-document.js';
import { PublishedFigures } from '../../privacy/published-figures.js';
import { Release } from '../../privacy/release.js';
import { impactSections } from './impact.compose.js';
import { impactCase, scoredPupils, someGroups } from './impact.fixture.js';
import type { ImpactCase } from './impact.facts.js';

const blocksOf = (...cases: ImpactCase[]): readonly Block[] => {
  const report = { subjectId: 'a team', from: '2025-08-01', until: '2026-03-01' };
  const release = new Release(report, '2026-03-12', new PublishedFigures([]));
  return impactSections('leerteam', cases, release)[0]?.blocks ?? [];
};
const sentencesOf = (...cases: ImpactCase[]) =>
  blocksOf(...cases).flatMap((block) => (block.type === 'sentences' ? block.sentences : []));
const keysOf = (...cases: ImpactCase[]) => sentencesOf(...cases).map(({ key }) => key);
const figureOf = (key: string, ...cases: ImpactCase[]) =>
  blocksOf(...cases)
    .flatMap((block) => (block.type === 'figures' ? block.figures : []))
    .find((figure) => figure.key === key)?.value;

const grewMore = { own: scoredPupils(someGroups('own', 3, 8)) };
const otherMeasure = { secondMeasure: { id: 'm9', name: 'Toets 9' } };

describe('the section on impact hypotheses', () => {
  it('says what an interval is and what growth is worth alone, where there is any', () => {
    expect(keysOf(impactCase(grewMore))).toEqual(expect.arrayContaining(['impact.interval', 'impact.growthAlone']));
    expect(keysOf(impactCase(otherMeasure))).toContain('impact.interval');
    expect(keysOf(impactCase(otherMeasure))).not.toContain('impact.growthAlone');
    const early = keysOf(impactCase({ own: [], others: [], secondMoment: 'to come' }));
    expect(early.filter((key) => /interval|growthAlone|chance/.test(key))).toEqual([]);
  });

  it('says of two measures who scored higher, not who grew more', () => {
    expect(figureOf('impact.verdict', impactCase(grewMore))).toMatchObject({ key: 'verdict.more_growth' });
    expect(figureOf('impact.verdict', impactCase({ ...grewMore, ...otherMeasure }))).toMatchObject({
      key: 'verdict.ended.more_growth',
    });
    expect(figureOf('impact.verdict', impactCase(otherMeasure))).toMatchObject({ key: 'verdict.no_difference_shown' });
  });

  it('reads what was expected by what was found', () => {
    const less = { own: scoredPupils(someGroups('own', 3, -8)) };
    expect(keysOf(impactCase({ ...less, expected: 'less_growth' }))).toContain('impact.reading.less_growth.expected');
    expect(keysOf(impactCase(less))).toContain('impact.reading.less_growth.unexpected');
    expect(keysOf(impactCase({ ...grewMore, expected: 'less_growth' }))).toContain(
      'impact.reading.more_growth.unexpected',
    );
  });

  it('marks in the chart what was written down afterwards', () => {
    const [point] = blocksOf(impactCase({ isPostHoc: true })).flatMap((one) =>
      one.type === 'chart' ? one.points : [],
    );
    expect(point?.label).toMatchObject({ kind: 'name', nl: expect.stringMatching(/^1 \(achteraf\)[.] /) });
  });

  it('never calls a difference certain to be seen', () => {
    const own = scoredPupils(someGroups('own', 40));
    const others = scoredPupils(someGroups('other', 60));
    const many = impactCase({ own, others, groups: own.map(({ groupId }) => groupId) });
    const power = sentencesOf(many).find(({ key }) => key === 'impact.power');
    expect(power?.values?.['times']).toEqual({ kind: 'count', value: 99 });
  });
});
