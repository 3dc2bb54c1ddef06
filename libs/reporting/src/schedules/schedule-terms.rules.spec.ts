import { describe, expect, it } from '@jest/globals';
import { type Scheduled, scheduleViolations, timingOf, type WantedTiming } from './schedule-terms.rules.js';
import type { Rhythm } from './due-moments.rules.js';

const OWN: Scheduled = { scope: 'subject', report: 'teacher', subjectId: 'noor' };

const broken = (what: Scheduled, wanted: WantedTiming & { rhythm: Rhythm }): string[] =>
  scheduleViolations(what, timingOf(wanted), wanted).map(({ pointer, code }) => `${pointer} ${code}`);

describe('the timing of a schedule', () => {
  it('has of its rhythm what is usual, and nothing of another', () => {
    expect(timingOf({ rhythm: 'cron', cron: '0 7 1 * *' })).toEqual({
      ...{ rhythm: 'cron', cron: '0 7 1 * *', covers: 'previous_months', months: 1, periodKind: null },
    });
    const nothing = { cron: null, covers: null, months: null };
    expect(timingOf({ rhythm: 'period_end' })).toEqual({ rhythm: 'period_end', periodKind: 'any', ...nothing });
    expect(timingOf({ rhythm: 'monthly' })).toEqual({ rhythm: 'monthly', periodKind: null, ...nothing });
  });

  it('keeps what is not said, until the rhythm is another', () => {
    const before = timingOf({ rhythm: 'cron', cron: '0 7 1 * *', months: 3 });
    expect(timingOf({ rhythm: 'cron', cron: '0 8 1 * *' }, before)).toMatchObject({ cron: '0 8 1 * *', months: 3 });
    const soFar = timingOf({ rhythm: 'cron', covers: 'school_year_so_far' }, before);
    expect(soFar).toMatchObject({ cron: '0 7 1 * *', covers: 'school_year_so_far', months: null });
    expect(timingOf({ rhythm: 'cron', covers: 'previous_months' }, soFar)).toMatchObject({ months: 1 });
    expect(timingOf({ rhythm: 'monthly' }, before)).toMatchObject({ cron: null, covers: null, months: null });
  });

  it('is refused where it says what does not go with its rhythm', () => {
    expect(broken(OWN, { rhythm: 'monthly', cron: '0 7 1 * *' })).toEqual(['/cron not_with_this_rhythm']);
    expect(broken(OWN, { rhythm: 'period_end', months: 2 })).toEqual(['/months not_with_this_rhythm']);
    const soFar = { rhythm: 'cron', cron: '0 7 1 * *', covers: 'school_year_so_far', months: 2 } as const;
    expect(broken(OWN, soFar)).toEqual(['/months not_with_this_rhythm']);
    expect(broken(OWN, { rhythm: 'cron' })).toEqual(['/cron cron_missing']);
  });

  it('is that of what it makes: the digest one’s own, an account of a year, all of a school monthly', () => {
    const school = { ...OWN, report: 'school' } as const;
    expect(broken(OWN, { rhythm: 'monthly' })).toEqual([]);
    expect(broken(school, { rhythm: 'monthly' })).toEqual(['/rhythm digest_of_own_learning']);
    const account = { ...OWN, report: 'accountability' } as const;
    expect(broken(account, { rhythm: 'cron', cron: '0 7 1 * *' })).toEqual(['/covers account_of_school_year']);
    expect(broken(account, { rhythm: 'period_end' })).toEqual([]);
    const all = { ...OWN, scope: 'school', report: null } as const;
    expect(broken(all, { rhythm: 'period_end' })).toEqual(['/rhythm whole_run_by_cron']);
    expect(broken(all, { rhythm: 'cron', cron: '0 7 * * 1' })).toEqual(['/cron whole_run_too_often']);
    expect(broken(all, { rhythm: 'cron', cron: '0 7 1 * *' })).toEqual([]);
  });
});
