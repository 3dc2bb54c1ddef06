import { describe, expect, it } from '@jest/globals';
import {
  type Adoption,
  adoptionViolations,
  monthsLater,
  reviewDayViolations,
  textViolations,
} from './strategy.rules.js';

const ADOPTION: Adoption = {
  today: '2026-03-12',
  adoptedOn: '2026-03-12',
  reviewOn: '2027-03-12',
  notBefore: null,
  untilOn: null,
};
const codes = (values: Partial<Adoption>): string[] =>
  adoptionViolations({ ...ADOPTION, ...values }).map(({ pointer, code }) => `${pointer} ${code}`);

describe('adopting a draft', () => {
  it('is as of today or a day that has passed', () => {
    for (const adoptedOn of ['2026-03-12', '2019-09-01']) expect(codes({ adoptedOn })).toEqual([]);
    expect(codes({ adoptedOn: '2026-03-13' })).toEqual(['/adoptedOn in_the_future']);
  });

  it('is not before its last consultation closed, or the version before it was adopted', () => {
    expect(codes({ notBefore: '2026-03-12' })).toEqual([]);
    expect(codes({ notBefore: '2026-03-12', adoptedOn: '2026-03-11' })).toEqual(['/adoptedOn day_too_early']);
  });

  it('is of a strategic goal that is not past', () => {
    expect(codes({ untilOn: '2026-03-13' })).toEqual([]);
    expect(codes({ untilOn: '2026-03-12' })).toEqual([' strategic_goal_is_past']);
  });
});

describe('the day on which something is looked at again', () => {
  it('is to come, and at most four years ahead', () => {
    const on = (day: string): string[] => reviewDayViolations('/reviewOn', day, '2026-03-12').map(({ code }) => code);
    for (const day of ['2026-03-13', '2030-03-12']) expect(on(day)).toEqual([]);
    expect(on('2026-03-12')).toEqual(['day_too_early']);
    expect(on('2030-03-13')).toEqual(['day_too_late']);
  });

  it('is reminded of a calendar month later, on the last day of a shorter month', () => {
    expect(['2026-03-12', '2026-01-31', '2028-01-31', '2026-12-15'].map((day) => monthsLater(day, 1))).toEqual([
      '2026-04-12',
      '2026-02-28',
      '2028-02-29',
      '2027-01-15',
    ]);
  });
});

describe('what a text says', () => {
  it('is why, by what it is seen and until when in a strategic goal alone', () => {
    const said = { why: 'Daarom', seenBy: null, untilOn: '2029-08-01' };
    expect(textViolations('strategic_goal', said)).toEqual([]);
    expect(textViolations('policy', said).map(({ pointer }) => pointer)).toEqual(['/why', '/untilOn']);
  });
});
