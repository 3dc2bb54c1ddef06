import { describe, expect, it } from '@jest/globals';
import { againOn, answerViolations, titleOfTry } from './try-outs.rules.js';

const TODAY = '2026-03-12';
const wrong = (answer: Parameters<typeof answerViolations>[0]) =>
  answerViolations(answer, TODAY).map(({ pointer, code }) => [pointer, code]);

describe('an answer to what would be tried', () => {
  it('has the question come back only where it says “not yet”: in two weeks, or when its owner says', () => {
    expect(againOn({ outcome: 'not_yet' }, TODAY)).toBe('2026-03-26');
    expect(againOn({ outcome: 'not_yet', askAgainOn: '2026-05-01' }, TODAY)).toBe('2026-05-01');
    expect(againOn({ outcome: 'tried' }, TODAY)).toBeNull();
    expect(againOn({ outcome: 'let_go' }, TODAY)).toBeNull();
  });

  it('asks again from tomorrow, and within a year', () => {
    expect(wrong({ outcome: 'not_yet', askAgainOn: '2026-03-13' })).toEqual([]);
    expect(wrong({ outcome: 'not_yet', askAgainOn: TODAY })).toEqual([['/askAgainOn', 'date_outside_range']]);
    expect(wrong({ outcome: 'not_yet', askAgainOn: '2027-03-13' })).toEqual([['/askAgainOn', 'date_outside_range']]);
    expect(wrong({ outcome: 'let_go', askAgainOn: '2026-05-01' })).toEqual([['/askAgainOn', 'only_where_not_yet']]);
  });

  it('logs only what was tried', () => {
    expect(wrong({ outcome: 'tried', log: {} })).toEqual([]);
    expect(wrong({ outcome: 'not_yet', log: {} })).toEqual([['/log', 'only_where_tried']]);
  });
});

describe('the title of what was tried', () => {
  it('is the try-out, on one line', () => {
    expect(titleOfTry('Eerst samen schrappen,\n dan zelf.')).toBe('Eerst samen schrappen, dan zelf.');
  });

  it('is cut at a word where it is too long', () => {
    const title = titleOfTry('samen schrappen '.repeat(40));
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title).toMatch(/(samen|schrappen)…$/);
    expect(titleOfTry('x'.repeat(400)).length).toBeLessThanOrEqual(200);
  });
});
