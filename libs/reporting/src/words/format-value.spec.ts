import { describe, expect, it } from '@jest/globals';
import type { HiddenReason, Value } from '../document/value.js';
import { dayBefore, formatDate, momentParts, shortMonth } from './format-date.js';
import { formatValue } from './format-value.js';
import { wordsFor } from './words.js';

const own = { title: '', ownership: '', coach: 'begeleider' };
const dutch = wordsFor('nl', { nl: own, en: own });
const english = wordsFor('en', { nl: own, en: own });
const inDutch = (value: Value) => formatValue(value, dutch).replaceAll('\u00a0', ' ');
const inEnglish = (value: Value) => formatValue(value, english).replaceAll('\u00a0', ' ');

describe('a value in words', () => {
  it('writes numbers as the language does', () => {
    expect(inDutch({ kind: 'number', value: 1_234.5, decimals: 1 })).toBe('1.234,5');
    expect(inEnglish({ kind: 'number', value: 1_234.5, decimals: 1 })).toBe('1,234.5');
    expect(inDutch({ kind: 'count', value: 12_000 })).toBe('12.000');
  });

  it('writes a true minus sign, and none before a nought', () => {
    expect(inDutch({ kind: 'number', value: -0.3, decimals: 1 })).toBe('−0,3');
    expect(inDutch({ kind: 'number', value: -0.04, decimals: 1 })).toBe('0,0');
  });

  it.each([
    [0, '0 min', '0 min'],
    [45, '45 min', '45 min'],
    [120, '2 u', '2 h'],
    [195, '3 u 15 min', '3 h 15 min'],
    [119.6, '2 u', '2 h'],
    [-135, '−2 u 15 min', '−2 h 15 min'],
    [120_000, '2.000 u', '2,000 h'],
  ])('writes %d minutes as hours and minutes', (minutes, nl, en) => {
    expect(inDutch({ kind: 'time', minutes })).toBe(nl);
    expect(inEnglish({ kind: 'time', minutes })).toBe(en);
  });

  it.each([
    [500, '€ 500', '€500'],
    [12_345, '€ 12.345', '€12,345'],
    [612.5, '€ 612,50', '€612.50'],
    [-40, '−€ 40', '−€40'],
    [0, '€ 0', '€0'],
  ])('writes %d euros, with cents where there are any', (euros, nl, en) => {
    expect(inDutch({ kind: 'euros', euros })).toBe(nl);
    expect(inEnglish({ kind: 'euros', euros })).toBe(en);
  });

  it('writes published time in whole hours', () => {
    expect(inDutch({ kind: 'hours', hours: 1_148 })).toBe('1.148 uur');
    expect(inEnglish({ kind: 'hours', hours: 1 })).toBe('1 hour');
  });

  it('keeps a number with its unit', () => {
    expect(formatValue({ kind: 'time', minutes: 195 }, dutch)).toBe('3\u00a0u 15\u00a0min');
  });

  it('says of how many a share is', () => {
    expect(inDutch({ kind: 'share', value: 0.4286, of: 28 })).toBe('43% van 28');
    expect(inEnglish({ kind: 'share', value: 0.4286, of: 28 })).toBe('43% of 28');
  });

  it('gives an estimate with its interval', () => {
    const value = { kind: 'estimate', value: 1.2, low: 0.4, high: 2, decimals: 1 } as const;
    expect(inDutch(value)).toBe('1,2 (95%-betrouwbaarheidsinterval 0,4 tot 2,0)');
    expect(inEnglish(value)).toBe('1.2 (95% confidence interval 0.4 to 2.0)');
  });

  it('writes dates and months in full', () => {
    expect(inDutch({ kind: 'date', on: '2026-03-12' })).toBe('12 maart 2026');
    expect(inEnglish({ kind: 'date', on: '2026-03-12' })).toBe('12 March 2026');
    expect(inDutch({ kind: 'month', month: '2026-01' })).toBe('januari 2026');
  });

  it('takes words from the report and names from the board', () => {
    expect(inDutch({ kind: 'word', key: 'coach' })).toBe('begeleider');
    expect(inEnglish({ kind: 'name', nl: 'Intervisie', en: 'Peer consultation' })).toBe('Peer consultation');
    expect(inDutch({ kind: 'none' })).toBe('geen gegevens');
  });

  it('says that a figure is hidden and why', () => {
    expect(inDutch({ kind: 'hidden', reason: 'fewer_than_5_staff' })).toBe('verborgen: minder dan 5 collega’s');
    expect(inEnglish({ kind: 'hidden', reason: 'fewer_than_10_pupils' })).toBe('hidden: fewer than 10 pupils');
  });

  it('has a reason for each kind of hiding, told apart from all others', () => {
    const reasons: Record<HiddenReason, true> = {
      fewer_than_5_staff: true,
      fewer_than_10_pupils: true,
      fewer_than_5_pupils: true,
      fewer_than_2_groups: true,
      fewer_than_3_groups: true,
      protects_another_figure: true,
      tells_of_few: true,
      group_hardly_changed: true,
    };
    const texts = (Object.keys(reasons) as HiddenReason[]).map((reason) => inDutch({ kind: 'hidden', reason }));
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('dates', () => {
  it('does not shift a calendar date by any zone', () => {
    expect(formatDate('2026-01-01', 'nl')).toBe('1 januari 2026');
    expect(dayBefore('2026-08-01')).toBe('2026-07-31');
    expect(dayBefore('2024-03-01')).toBe('2024-02-29');
  });

  it('reads a moment on the clock of the school', () => {
    expect(momentParts('2026-01-01T23:30:00Z', 'Europe/Amsterdam', 'nl')).toEqual({
      date: '2 januari 2026',
      time: '00:30',
    });
    expect(momentParts('2026-07-01T12:00:00Z', 'Europe/Amsterdam', 'en')).toEqual({
      date: '1 July 2026',
      time: '14:00',
    });
    expect(momentParts('2026-07-01T12:00:00Z', 'America/Curacao', 'nl')).toEqual({
      date: '1 juli 2026',
      time: '08:00',
    });
  });

  it('has short months', () => {
    expect(shortMonth('2026-03', dutch)).toBe('mrt');
    expect(shortMonth('2026-09-30', english)).toBe('Sep');
  });

  it.each(['2026-13-01', '2026-02-30T00:00', '12-03-2026', ''])('refuses %p', (on) => {
    expect(() => formatDate(on, 'nl')).toThrow(`'${on}' is not a date`);
  });
});
