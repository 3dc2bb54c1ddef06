import { describe, expect, it } from '@jest/globals';
import { addDays, dateIn } from '@app/platform';
import { getNextMillis } from 'bullmq';
import { cronProblem, lastByCron, leastDaysApart, nextByCron } from './cron.rules.js';

const AMSTERDAM = 'Europe/Amsterdam';
const DAY = 86_400_000;

const next = (expression: string, after: string, zone = AMSTERDAM): string =>
  nextByCron(expression, zone, new Date(after)).toISOString();
const last = (expression: string, until: string, zone = AMSTERDAM): string =>
  lastByCron(expression, zone, new Date(until)).toISOString();

describe('a cron expression', () => {
  it('has five fields, and names a time of day at most once a day', () => {
    for (const fine of ['0 6 1 * *', '30 2 * * *', '15 7 * * MON', '0 6 L * *', '0 6 1,15 9-12,1-6 *', '5 8 * * 1#1'])
      expect([fine, cronProblem(fine)]).toEqual([fine, undefined]);
    for (const often of ['* * * * *', '0 * * * *', '*/5 6 * * *', '0 6,18 * * *', '0,30 6 1 * *'])
      expect([often, cronProblem(often)]).toEqual([often, 'more_often_than_daily']);
    const wrong = [
      '',
      '0 6 * *',
      '0 0 6 * * 1',
      '@daily',
      '0  6 * * 1',
      '0 6 H * *',
      '61 6 * * *',
      '0 25 * * *',
      'a b c d e',
    ];
    for (const expression of wrong) expect([expression, cronProblem(expression)]).toEqual([expression, 'no_cron']);
  });

  it('that names no day there is, is none', () => {
    expect(cronProblem('0 6 30 2 *')).toBe('no_cron');
    expect(cronProblem('0 6 31 2,4,6 *')).toBe('no_cron');
    for (const fine of ['0 6 29 2 *', '0 6 31,L 4 *', '0 6 31 4 1', '0 6 30,31 2,4 *'])
      expect([fine, cronProblem(fine)]).toEqual([fine, undefined]);
  });

  it('is judged at once, also where it names no day: everybody else waits', () => {
    const begun = performance.now();
    for (let count = 0; count < 50; count += 1) cronProblem('0 6 31 2,4,6,9,11 *');
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('says how close together its days are', () => {
    expect(leastDaysApart('0 6 1 * *')).toBe(28);
    expect(leastDaysApart('0 6 * * 1')).toBe(7);
    expect(leastDaysApart('0 6 1,15 * *')).toBe(14);
    expect(leastDaysApart('0 6 1 9 *')).toBe(365);
  });
});

describe('the moments of a cron expression', () => {
  it('come once in the night without 02:30, an hour later on the clock', () => {
    expect(next('30 2 * * *', '2026-03-28T01:30:00Z')).toBe('2026-03-29T01:30:00.000Z');
    expect(next('30 2 * * *', '2026-03-29T01:30:00Z')).toBe('2026-03-30T00:30:00.000Z');
    expect(last('30 2 * * *', '2026-03-29T12:00:00Z')).toBe('2026-03-29T01:30:00.000Z');
    // Also for who names that night alone.
    expect(next('30 2 29 3 *', '2026-03-01T12:00:00Z')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('come once in the night with 02:30 twice, whenever that night it is asked', () => {
    expect(next('30 2 * * *', '2026-10-24T00:30:00Z')).toBe('2026-10-25T00:30:00.000Z');
    for (const asked of ['00:30:00', '00:30:00.001', '00:45:00', '01:00:00', '01:10:00', '01:30:00', '01:31:00']) {
      expect([asked, next('30 2 * * *', `2026-10-25T${asked}Z`)]).toEqual([asked, '2026-10-26T01:30:00.000Z']);
      expect([asked, last('30 2 * * *', `2026-10-25T${asked}Z`)]).toEqual([asked, '2026-10-25T00:30:00.000Z']);
    }
  });

  it('come once a day around every change of the clock, in zones that change it in other ways', () => {
    for (const zone of [AMSTERDAM, 'America/Havana', 'Australia/Lord_Howe', 'Africa/Cairo'])
      for (const expression of ['30 0 * * *', '30 2 * * *'])
        for (const [from, until] of [
          ['2026-02-25', '2026-05-01'],
          ['2026-09-25', '2026-11-05'],
        ] as const) {
          let at = new Date(`${addDays(from, -1)}T12:00:00Z`);
          for (let day = dateIn(zone, nextByCron(expression, zone, at)); day < until; day = addDays(day, 1)) {
            const following = nextByCron(expression, zone, at);
            expect([zone, expression, dateIn(zone, following)]).toEqual([zone, expression, day]);
            expect(lastByCron(expression, zone, new Date(following.getTime() + 60_000))).toEqual(following);
            at = following;
          }
        }
  });

  it('are those at which BullMQ rings, asked from each for the next, through both nights', () => {
    for (const pattern of ['30 2 * * *', '0 2 * * *', '0 3 * * *', '15 7 * * 1', '30 2 29 3 *', '0 6 L * *']) {
      let at = new Date('2026-03-01T12:00:00Z');
      while (at.getTime() < Date.parse('2026-11-15')) {
        const following = nextByCron(pattern, AMSTERDAM, at);
        expect(getNextMillis(at.getTime(), { pattern, tz: AMSTERDAM })).toBe(following.getTime());
        at = following;
      }
    }
  });

  it('are not told twice where BullMQ rings twice: late in the night when 02:30 comes again', () => {
    const late = Date.parse('2026-10-25T01:10:00Z');
    const rung = getNextMillis(late, { pattern: '30 2 * * *', tz: AMSTERDAM });
    expect(rung).toBe(Date.parse('2026-10-25T01:30:00Z'));
    expect(lastByCron('30 2 * * *', AMSTERDAM, new Date(late + DAY / 24)).toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });
});
