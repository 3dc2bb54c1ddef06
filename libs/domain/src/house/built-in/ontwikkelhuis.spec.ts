import { describe, expect, it } from '@jest/globals';
import { INDICATORS } from '../indicators.js';
import { ONTWIKKELHUIS } from './ontwikkelhuis.js';

const { blocks } = ONTWIKKELHUIS;

describe('het Ontwikkelhuis', () => {
  it('has ten building blocks in three layers', () => {
    expect(blocks.map(({ layer, key }) => `${layer}/${key}`)).toEqual([
      'fundament/visie',
      'fundament/leerstructuur',
      'leervermogen/betrekken',
      'leervermogen/leervormen',
      'leervermogen/behoeften',
      'leervermogen/onderzoekend_leren',
      'leercultuur/eigen_regie',
      'leercultuur/continu_ontwikkelen',
      'leercultuur/gespreid_leiderschap',
      'leercultuur/leeropbrengsten',
    ]);
  });

  it('says in both languages what each is about, and asks two questions at least', () => {
    for (const { name, about, questions } of blocks) {
      expect(questions.length).toBeGreaterThanOrEqual(2);
      for (const { nl, en } of [name, about, ...questions])
        expect([nl.length > 4, (en ?? '').length > 4]).toEqual([true, true]);
    }
  });

  it('reads its blocks by every indicator there is, each once', () => {
    const read = blocks.flatMap(({ indicators }) => indicators.map(({ key }) => key));
    expect(read.toSorted()).toEqual(Object.keys(INDICATORS).toSorted());
  });

  it('can become visible in every block, and a habit', () => {
    for (const { indicators } of blocks)
      expect([
        indicators.some(({ emerging }) => emerging !== null),
        indicators.some(({ habit }) => habit !== null),
      ]).toEqual([true, true]);
  });
});
