import { describe, expect, it } from '@jest/globals';
import { NEUTRAL_GUIDE } from './neutral-guide.js';
import { itemsOf, numbered } from './instruments.rules.js';

describe('a viewing guide', () => {
  const guide = numbered(NEUTRAL_GUIDE);

  it('numbers its items through all sections, and its questions', () => {
    const numbers = guide.sections.flatMap(({ items }) => items.map(({ number }) => number));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(guide.questions.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('knows of each item how many points its scale has', () => {
    const items = itemsOf(guide);
    expect(items.size).toBe(guide.sections.flatMap(({ items: all }) => all).length);
    expect([...items.values()].every(({ points }) => points === 4)).toBe(true);
  });

  it('that is built in says everything in both languages, and asks nobody for a judgement of the teacher', () => {
    const said = JSON.stringify(guide);
    expect(said).not.toContain('"en":null');
    expect(said).not.toMatch(/goed|slecht|onvoldoende|excellent|good|poor|insufficient/i);
  });
});
