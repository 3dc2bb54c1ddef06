import { describe, expect, it } from '@jest/globals';
import type { ReportDocument } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { PublishedFigures } from '../../privacy/published-figures.js';
import { Release } from '../../privacy/release.js';
import { missingWords } from '../../words/missing-words.js';
import { languages, wordsFor } from '../../words/words.js';
import { composeAttention } from './attention.compose.js';
import type { AttentionData } from './attention.dataset.js';
import { attentionWords } from './attention.words.js';

const period = { from: '2025-09-01', until: '2026-01-01', name: 'Najaar' };
const board = { id: 'b', name: 'Stichting Rivierenland' };

/** A school of so many, of whom the first so many are in no leerteam, and have no goal, and learned nothing that counts. */
function school(staff: number, without: { leerteam?: number; goal?: number; learning?: number } = {}): AttentionData {
  const people = Array.from({ length: staff }, (_, index) => ({
    person: `person-${index}`,
    inLeerteam: index >= (without.leerteam ?? 0),
    withGoal: index >= (without.goal ?? 0),
    learned: index >= (without.learning ?? 0),
  }));
  return { id: 'school', name: 'De Brug', staff: people.map(({ person }) => person), people };
}

function composed(
  data: AttentionData,
  figures = new PublishedFigures([]),
  dataMoment = '2026-01-02T06:00:00.000Z',
): ReportDocument {
  const release = new Release({ subjectId: data.id, ...period }, dataMoment, figures);
  return composeAttention({ board, period, dataMoment }, data, release);
}

const figure = (document: ReportDocument, key: string): Value | undefined =>
  document.sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'figures' ? block.figures : [])))
    .find((one) => one.key === key)?.value;
const without = (data: AttentionData) => figure(composed(data), 'figure.withoutLearning');

describe('whom nothing reached', () => {
  const few = { kind: 'word', key: 'few' };

  it('is a number from five on, and else “fewer than five, or nobody”', () => {
    expect(without(school(20, { learning: 5 }))).toEqual({ kind: 'count', value: 5 });
    expect(without(school(20, { learning: 11 }))).toEqual({ kind: 'count', value: 11 });
    for (const learning of [0, 1, 4]) expect(without(school(20, { learning }))).toEqual(few);
  });

  it('is hidden where fewer than five are the other way round: that so few were reached would tell of them', () => {
    expect(without(school(20, { learning: 15 }))).toEqual({ kind: 'count', value: 15 });
    for (const learning of [16, 19, 20])
      expect(without(school(20, { learning }))).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
  });

  it('is hidden altogether in a school of four, and of eight where all but three were reached', () => {
    const document = composed(school(4, { leerteam: 4, goal: 2 }));
    for (const key of ['staff', 'withoutLeerteam', 'withoutGoal', 'withoutLearning'])
      expect(figure(document, `figure.${key}`)).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
    expect(without(school(8, { learning: 3 }))).toEqual({ kind: 'hidden', reason: 'protects_another_figure' });
  });

  it('counts leerteam, goal and learning each by itself, also where they are nearly of the same people', () => {
    const document = composed(school(20, { leerteam: 6, goal: 7, learning: 8 }));
    expect(figure(document, 'figure.staff')).toEqual({ kind: 'count', value: 20 });
    expect(figure(document, 'figure.withoutLeerteam')).toEqual({ kind: 'count', value: 6 });
    expect(figure(document, 'figure.withoutGoal')).toEqual({ kind: 'count', value: 7 });
    expect(figure(document, 'figure.withoutLearning')).toEqual({ kind: 'count', value: 8 });
  });

  it('stays as it was after one colleague logged something, with its day', () => {
    const figures = new PublishedFigures([]);
    const key = 'figure.withoutLearning';
    expect(figure(composed(school(20, { learning: 9 }), figures), key)).toEqual({ kind: 'count', value: 9 });
    const later = composed(school(20, { learning: 8 }), figures, '2026-02-01T06:00:00.000Z');
    expect(figure(later, key)).toEqual({ kind: 'count', value: 9, asOf: '2026-01-02T06:00:00.000Z' });
  });

  it('names nobody, and has all its words in both languages', () => {
    for (const data of [school(20, { leerteam: 6, goal: 1, learning: 18 }), school(3)]) {
      const document = composed(data);
      expect(JSON.stringify(document)).not.toContain('person-');
      for (const language of languages) expect(missingWords(document, wordsFor(language, attentionWords))).toEqual([]);
    }
  });
});
