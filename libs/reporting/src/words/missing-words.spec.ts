import { describe, expect, it } from '@jest/globals';
import { sampleReport } from '../../../../test/support/sample-report.js';
import { sampleWords } from '../../../../test/support/sample-words.js';
import { missingWords } from './missing-words.js';
import { languages, type Words, wordsFor } from './words.js';

describe('missing words', () => {
  it.each(languages)('finds none in a report that has them all (%s)', (language) => {
    expect(missingWords(sampleReport, wordsFor(language, sampleWords))).toEqual([]);
  });

  it.each(Object.keys(sampleWords.nl).filter((key) => !key.endsWith('.one')))('notices that %s lacks', (key) => {
    const others = Object.entries(wordsFor('nl', sampleWords).texts).filter(([other]) => other !== key);
    const texts: Words = Object.fromEntries(others);
    expect(missingWords(sampleReport, { language: 'nl', texts })).toEqual([key]);
  });

  it('notices a placeholder that the document has no value for, in either form', () => {
    const wording = wordsFor('nl', sampleWords);
    const texts = { ...wording.texts, spread: '{n} en {unknown}', 'actions_note.one': 'nog één van {all}' };
    expect(missingWords(sampleReport, { language: 'nl', texts })).toEqual(['actions_note{all}', 'spread{unknown}']);
  });
});
