import { describe, expect, it } from '@jest/globals';
import { daysOf, planDayViolations, repetitionViolations } from './planning.rules.js';

const TODAY = '2026-03-12';

describe('the days of a series', () => {
  it('are the same day of the week, across the change of the clock', () => {
    expect(daysOf('2026-03-23', { everyWeeks: 1, untilOn: '2026-04-07' })).toEqual([
      '2026-03-23',
      '2026-03-30',
      '2026-04-06',
    ]);
  });

  it('end before the day that is no part of it any more', () => {
    expect(daysOf('2026-03-23', { everyWeeks: 1, untilOn: '2026-03-30' })).toEqual(['2026-03-23']);
  });

  it('leave out what is skipped, and keep their rhythm', () => {
    const skip = [{ fromOn: '2026-04-06', untilOn: '2026-04-07' }];
    expect(daysOf('2026-03-23', { everyWeeks: 2, untilOn: '2026-04-21', skip })).toEqual(['2026-03-23', '2026-04-20']);
  });
});

describe('what can be planned', () => {
  it('is today, and at most a year and a half ahead', () => {
    expect(planDayViolations(TODAY, TODAY)).toEqual([]);
    expect(planDayViolations('2027-09-11', TODAY)).toEqual([]);
    expect(planDayViolations('2027-09-12', TODAY)).toMatchObject([{ code: 'plan_too_far' }]);
    expect(planDayViolations('2026-03-11', TODAY)).toMatchObject([{ code: 'plan_in_the_past' }]);
  });

  it('is at most sixty times', () => {
    const weekly = (untilOn: string) => repetitionViolations(TODAY, { everyWeeks: 1, untilOn }, TODAY);
    expect(weekly('2027-05-06')).toEqual([]);
    expect(weekly('2027-05-07')).toMatchObject([{ code: 'plan_too_often', parameters: { limit: 60 } }]);
  });

  it('leaves out no stretch that ends before it begins', () => {
    const skip = [
      { fromOn: '2026-04-06', untilOn: '2026-04-07' },
      { fromOn: '2026-04-07', untilOn: '2026-04-07' },
    ];
    expect(repetitionViolations(TODAY, { everyWeeks: 1, untilOn: '2026-05-01', skip }, TODAY)).toMatchObject([
      { pointer: '/repeats/skip/1/untilOn' },
    ]);
  });
});
