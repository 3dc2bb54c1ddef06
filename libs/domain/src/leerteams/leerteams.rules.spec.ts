import { describe, expect, it } from '@jest/globals';
import { expectOpen, goingOn, isCoordinatedFrom, canBeLeftOn, roleViolations } from './leerteams.rules.js';

const coordinator = (fromOn: string, untilOn: string | null = null) =>
  ({ role: 'coordinator', fromOn, untilOn }) as const;
const member = { role: 'member', fromOn: '2025-08-01', untilOn: null } as const;

describe('a leerteam', () => {
  it('is coordinated where one coordinator stays, or follows on the other', () => {
    expect(isCoordinatedFrom([member, coordinator('2025-08-01')], '2026-01-01')).toBe(true);
    const followed = [coordinator('2026-02-01'), coordinator('2025-08-01', '2026-02-01')];
    expect(isCoordinatedFrom(followed, '2026-01-01')).toBe(true);
  });

  it('is not where the last one ends, where the next begins later, or where nobody ever did', () => {
    expect(isCoordinatedFrom([member, coordinator('2025-08-01', '2026-02-01')], '2026-01-01')).toBe(false);
    const gap = [coordinator('2025-08-01', '2026-02-01'), coordinator('2026-02-02')];
    expect(isCoordinatedFrom(gap, '2026-01-01')).toBe(false);
    expect(isCoordinatedFrom(gap, '2026-02-02')).toBe(true);
    expect(isCoordinatedFrom([member], '2026-01-01')).toBe(false);
  });

  it('is not coordinated by who left before they began', () => {
    expect(isCoordinatedFrom([coordinator('2026-02-01', '2026-01-15')], '2026-01-01')).toBe(false);
  });

  it('ends with a membership the roles that go on from it, and no other time in it', () => {
    const [one, next, after, again] = [
      { fromOn: '2025-08-01', untilOn: '2026-01-01' },
      { fromOn: '2026-01-01', untilOn: '2026-03-01' },
      { fromOn: '2026-03-01', untilOn: '2026-04-01' },
      { fromOn: '2026-09-01', untilOn: null },
    ];
    const own = [again, after, next, one];
    expect(goingOn(own, one)).toEqual([next, after]);
    expect(goingOn(own, after)).toEqual([]);
    expect(goingOn(own, again)).toEqual([]);
  });

  it('is left on a day on which one is in it, or on the day after', () => {
    const inIt = { fromOn: '2026-01-01', untilOn: '2026-03-01' };
    expect(['2025-12-31', '2026-01-01', '2026-03-01', '2026-03-02'].map((on) => canBeLeftOn(inIt, on))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('gives a role within a membership, and not the same one', () => {
    const inIt = { role: 'member', fromOn: '2026-01-01', untilOn: '2026-03-01' } as const;
    const codes = (role: 'member' | 'facilitator', on: string) =>
      roleViolations(inIt, role, on).map(({ code }) => code);
    expect(codes('facilitator', '2026-01-01')).toEqual([]);
    expect(codes('facilitator', '2025-12-31')).toEqual(['day_too_early']);
    expect(codes('facilitator', '2026-03-01')).toEqual(['membership_over']);
    expect(codes('member', '2026-02-01')).toEqual(['role_already']);
  });

  it('is read and not changed once it was closed', () => {
    expect(() => expectOpen({ closedOn: '2026-01-01' })).toThrow('leerteam_closed');
    expect(() => expectOpen({ closedOn: null })).not.toThrow();
  });
});
