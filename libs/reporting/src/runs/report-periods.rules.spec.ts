import { describe, expect, it } from '@jest/globals';
import type { ReportKind } from '../catalogue.js';
import { periodViolations } from './report-periods.rules.js';

const schoolYears = [
  { fromOn: '2024-08-01', untilOn: '2025-08-01' },
  { fromOn: '2025-08-01', untilOn: '2026-08-01' },
  { fromOn: '2026-08-01', untilOn: '2027-08-01' },
];

const broken = (report: ReportKind, fromOn: string, untilOn: string): string[] =>
  periodViolations({ report, fromOn, untilOn }, { today: '2026-03-12', schoolYears }).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

describe('the period of a report', () => {
  it('is any for one’s own, and of whole months for others', () => {
    expect(broken('teacher', '2025-11-11', '2025-11-13')).toEqual([]);
    for (const report of ['leerteam', 'school', 'board', 'attention'] as const) {
      expect(broken(report, '2025-11-11', '2025-12-01')).toEqual(['/fromOn whole_months']);
      expect(broken(report, '2025-11-01', '2025-12-01')).toEqual([]);
    }
  });

  it('is a school year that has begun for an account', () => {
    const neither = ['/fromOn whole_school_year', '/untilOn whole_school_year'];
    expect(broken('accountability', '2024-08-01', '2025-08-01')).toEqual([]);
    expect(broken('accountability', '2025-08-01', '2026-08-01')).toEqual([]);
    expect(broken('accountability', '2025-08-01', '2026-02-01')).toEqual(neither);
    expect(broken('accountability', '2025-01-01', '2026-01-01')).toEqual(neither);
    expect(broken('accountability', '2026-08-01', '2027-08-01')).toEqual(['/fromOn period_not_begun']);
  });

  it('is over, with school in it, where it is asked whom nothing reached', () => {
    expect(broken('attention', '2026-02-01', '2026-03-01')).toEqual([]);
    expect(broken('attention', '2026-03-01', '2026-04-01')).toEqual(['/untilOn period_not_ended']);
    expect(broken('attention', '2025-07-01', '2025-09-01')).toEqual(['/fromOn no_school_month']);
    expect(broken('attention', '2025-06-01', '2025-08-01')).toEqual([]);
  });
});
