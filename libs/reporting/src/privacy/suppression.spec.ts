import { describe, expect, it } from '@jest/globals';
import { ofStaff, pupilCount, shareOfStaff, staffEuros, staffHours } from './suppression.js';

describe('small numbers', () => {
  it('shows a figure of five people and hides one of four', () => {
    expect(staffHours([120, 120, 120, 120, 120])).toEqual({ kind: 'hours', hours: 10 });
    expect(staffHours([150, 150, 150, 150])).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
    expect(ofStaff(4, { kind: 'count', value: 4 })).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
  });

  it('publishes whole hours only', () => {
    expect(staffHours([70, 70, 70, 70, 70, 70, 70, 70, 69])).toEqual({ kind: 'hours', hours: 10 });
  });

  it('publishes whole euros, of five people none of whom is nearly all of it', () => {
    expect(staffEuros([1_250, 1_250, 1_250, 1_250, 1_049])).toEqual({ kind: 'euros', euros: 60 });
    expect(staffEuros([1_250, 1_250, 1_250, 1_250])).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
    expect(staffEuros([90_000, 500, 1, 1, 1])).toEqual({ kind: 'hidden', reason: 'tells_of_few' });
  });

  it('hides hours that are nearly all of one person, beside one other who could subtract their own', () => {
    const hours = (minutes: number[]) => staffHours(minutes).kind;
    expect(hours([3_000, 600, 1, 1, 1])).toBe('hidden');
    expect(hours([3_000, 600, 150, 100, 60])).toBe('hours');
    // A school of one person and four who were made up.
    expect(staffHours([1_500, 1, 1, 1, 1])).toEqual({ kind: 'hidden', reason: 'tells_of_few' });
  });

  it('shows a count of five pupils and hides one of four', () => {
    expect(pupilCount(5)).toEqual({ kind: 'count', value: 5 });
    expect(pupilCount(4)).toEqual({ kind: 'hidden', reason: 'fewer_than_5_pupils' });
  });

  it('hides a part of fewer than five people', () => {
    expect(shareOfStaff(4, 20)).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
    expect(shareOfStaff(5, 20)).toEqual({ kind: 'share', value: 0.25, of: 20 });
  });

  it('says the same of all, and of all but one, two, three or four: who is missing cannot be told', () => {
    const atLeast = { kind: 'share', value: 0.8, of: 20, atLeast: true };
    for (const people of [16, 17, 18, 19, 20]) expect(shareOfStaff(people, 20)).toEqual(atLeast);
    expect(shareOfStaff(15, 20)).toEqual({ kind: 'share', value: 0.75, of: 20 });
  });

  it('hides a part of so small a staff that nothing safe can be said', () => {
    expect(shareOfStaff(7, 8)).toEqual({ kind: 'hidden', reason: 'protects_another_figure' });
    expect(shareOfStaff(5, 9)).toEqual({ kind: 'share', value: 5 / 9, of: 9, atLeast: true });
  });
});
