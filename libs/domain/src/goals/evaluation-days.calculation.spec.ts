import { describe, expect, it } from '@jest/globals';
import { addDays } from '@app/platform';
import fc from 'fast-check';
import { planBackwards } from './evaluation-days.calculation.js';

const TODAY = '2026-03-12';
const daysOf = (targetOn: string | null, free: { fromOn: string; untilOn: string }[] = [], today = TODAY) =>
  planBackwards({ today, targetOn }, free).map(({ dueOn }) => dueOn);

describe('days on which to look at a goal', () => {
  it('go back from the pupils in equal steps, the target day first', () => {
    expect(planBackwards({ today: TODAY, targetOn: '2026-06-30' }, [])).toEqual([
      { level: 'pupil_outcome', dueOn: '2026-06-30' },
      { level: 'use', dueOn: '2026-06-08' },
      { level: 'organisation_support', dueOn: '2026-05-15' },
      { level: 'learning', dueOn: '2026-04-24' },
      { level: 'reaction', dueOn: '2026-04-03' },
    ]);
  });

  it('are none where there is no target day, or where it has passed', () => {
    expect(daysOf(null)).toEqual([null, null, null, null, null]);
    expect(daysOf('2026-03-11')).toEqual([null, null, null, null, null]);
  });

  it('are today where the target is today, and do not fall before it where little time is left', () => {
    expect(daysOf(TODAY)).toEqual(Array(5).fill(TODAY));
    expect(daysOf('2026-03-13')).toEqual(['2026-03-13', '2026-03-13', '2026-03-13', TODAY, TODAY]);
  });

  it('pass over weekends and holidays to the school day before', () => {
    // Target on a Sunday; the May holiday holds the day for the support of the school.
    const may = { fromOn: '2026-04-25', untilOn: '2026-05-18' };
    expect(daysOf('2026-06-28', [may])).toEqual(['2026-06-26', '2026-06-05', '2026-04-24', '2026-04-24', '2026-04-03']);
  });

  it('go to the first school day after, where today is in a holiday; and stay where all are free', () => {
    const summer = { fromOn: '2026-07-04', untilOn: '2026-08-17' };
    expect(daysOf('2026-08-19', [summer], '2026-08-10')).toEqual([
      '2026-08-19',
      '2026-08-17',
      '2026-08-17',
      '2026-08-17',
      '2026-08-17',
    ]);
    expect(daysOf('2026-08-10', [summer], '2026-08-05')).toEqual([
      '2026-08-10',
      '2026-08-09',
      '2026-08-08',
      '2026-08-07',
      '2026-08-06',
    ]);
  });

  it('never fall before today or after the target, and never one after the next level', () => {
    const ahead = fc.integer({ min: 0, max: 400 });
    const holidays = fc.array(fc.tuple(ahead, fc.integer({ min: 1, max: 60 })), { maxLength: 5 });
    fc.assert(
      fc.property(ahead, holidays, (days, spans) => {
        const targetOn = addDays(TODAY, days);
        const free = spans.map(([from, length]) => ({
          fromOn: addDays(TODAY, from),
          untilOn: addDays(TODAY, from + length),
        }));
        const planned = daysOf(targetOn, free) as string[];
        for (const on of planned) expect(TODAY <= on && on <= targetOn).toBe(true);
        expect(planned).toEqual(planned.toSorted().reverse());
      }),
    );
  });
});
