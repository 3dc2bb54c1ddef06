import { describe, expect, it } from '@jest/globals';
import { REPORT_KINDS } from '../../../reporting/src/catalogue.js';
import { reportTitle } from './report-title.rules.js';

const SCHOOL = {
  report: 'school',
  about: 'De Linde',
  periodName: 'Blok 1',
  fromOn: '2025-11-01',
  throughOn: '2026-05-31',
};

describe('what a report is called where it is told of', () => {
  it('says which it is, of what, and of which time', () => {
    expect(reportTitle('nl', SCHOOL)).toBe('hoe de school leert, De Linde, Blok 1');
    expect(reportTitle('en', { ...SCHOOL, report: 'teacher', about: null })).toBe('your own learning, Blok 1');
  });

  it('says days in words where the time has no name', () => {
    const unnamed = { ...SCHOOL, report: null, about: null, periodName: null };
    expect(reportTitle('nl', unnamed)).toBe('1 november 2025 tot en met 31 mei 2026');
    expect(reportTitle('en', unnamed)).toBe('1 November 2025 to 31 May 2026');
  });

  it.each(REPORT_KINDS)('tells %s from the others', (report) => {
    for (const language of ['nl', 'en'] as const) {
      const others = REPORT_KINDS.filter((one) => one !== report).map((one) =>
        reportTitle(language, { ...SCHOOL, report: one }),
      );
      const title = reportTitle(language, { ...SCHOOL, report });
      expect(title).toMatch(/, De Linde, Blok 1$/);
      expect(others).not.toContain(title);
    }
  });
});
