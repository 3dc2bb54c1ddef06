import { describe, expect, it } from '@jest/globals';
import { sharedDutch } from './shared-dutch.js';
import { sharedEnglish } from './shared-english.js';
import { say } from './say.js';
import { type DefinitionWords, word, wordsFor } from './words.js';

const own: DefinitionWords = {
  nl: {
    title: 'Verslag',
    ownership: 'Van {subject}',
    met: 'We kwamen {n} keer bijeen',
    'met.one': 'We kwamen één keer bijeen',
  },
  en: { title: 'Report', ownership: 'Of {subject}', met: 'We met {n} times' },
};

describe('words', () => {
  it('joins a report’s own words with those all reports share', () => {
    const wording = wordsFor('nl', own);
    expect(word(wording, 'title')).toBe('Verslag');
    expect(word(wording, 'frame.dataMoment')).toBe('Peilmoment');
  });

  it('refuses a key without a text, also one that every object has', () => {
    expect(() => word(wordsFor('en', own), 'met.one')).toThrow("No word for 'met.one' in language 'en'");
    expect(() => word(wordsFor('en', own), 'constructor')).toThrow("No word for 'constructor'");
  });

  it('refuses a report that takes a shared key for itself', () => {
    const greedy = { ...own, nl: { ...own.nl, 'frame.board': 'School' } };
    expect(() => wordsFor('nl', greedy)).toThrow('shared by all reports: frame.board');
  });

  it('has the same placeholders in both languages', () => {
    const placeholdersOf = (words: Readonly<Record<string, string>>) =>
      Object.entries(words).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).sort()]);
    expect(placeholdersOf(sharedEnglish)).toEqual(placeholdersOf(sharedDutch));
  });

  it('names twelve months in short', () => {
    expect(sharedDutch['months.short'].split(' ')).toHaveLength(12);
    expect(sharedEnglish['months.short'].split(' ')).toHaveLength(12);
  });
});

describe('saying a sentence', () => {
  it('fills in values', () => {
    expect(say(wordsFor('nl', own), 'met', { n: { kind: 'count', value: 1_200 } })).toBe('We kwamen 1.200 keer bijeen');
  });

  it('has words of its own for exactly one, where the language has them', () => {
    const n = { kind: 'count', value: 1 } as const;
    expect(say(wordsFor('nl', own), 'met', { n })).toBe('We kwamen één keer bijeen');
    expect(say(wordsFor('en', own), 'met', { n })).toBe('We met 1 times');
  });

  it('says why a figure is hidden, between brackets', () => {
    const subject = { kind: 'hidden', reason: 'fewer_than_5_staff' } as const;
    expect(say(wordsFor('nl', own), 'ownership', { subject })).toBe('Van verborgen (minder dan 5 collega’s)');
  });

  it('leaves placeholders in people’s own texts alone', () => {
    const subject = { kind: 'text', text: '{n} $& {subject}' } as const;
    expect(say(wordsFor('nl', own), 'ownership', { subject })).toBe('Van {n} $& {subject}');
  });

  it('refuses a placeholder without a value', () => {
    expect(() => say(wordsFor('nl', own), 'ownership')).toThrow("'ownership' (nl) asks for {subject}");
  });
});
