import { describe, expect, it } from '@jest/globals';
import { certificateColumns, courseViolations, standing } from './courses.rules.js';

const TODAY = '2026-03-12';
const course = { startedOn: '2026-01-12', completedOn: null, certificateOn: null, certificateUrl: null };
const wrong = (values: object) =>
  courseViolations({ ...course, ...values }, TODAY).map(({ pointer, code }) => [pointer, code]);

describe('what can be said of a course', () => {
  it('begins today at the latest', () => {
    expect(wrong({ startedOn: TODAY })).toEqual([]);
    expect(wrong({ startedOn: '2026-03-13' })).toEqual([['/startedOn', 'in_the_future']]);
  });

  it('is completed, and certified, between its beginning and today', () => {
    expect(wrong({ completedOn: '2026-01-12', certificateOn: TODAY })).toEqual([]);
    expect(wrong({ completedOn: '2026-01-11' })).toEqual([['/completedOn', 'day_too_early']]);
    expect(wrong({ completedOn: '2026-03-13' })).toEqual([['/completedOn', 'in_the_future']]);
    expect(wrong({ certificateOn: '2026-01-11' })).toEqual([['/certificate/issuedOn', 'day_too_early']]);
  });

  it('shows a certificate over https only', () => {
    expect(wrong({ certificateUrl: 'HTTPS://voorbeeld.nl/c' })).toEqual([]);
    expect(wrong({ certificateUrl: 'http://voorbeeld.nl/c' })).toEqual([['/certificate/url', 'https_expected']]);
  });
});

describe('how far a course is', () => {
  const halfway = { progress: 50, completedOn: null };
  const done = { progress: 100, completedOn: '2026-02-01' };

  it('is as is said, up and down, and never completed by itself', () => {
    expect(standing(halfway, { progress: 30 })).toEqual({ progress: 30, completedOn: null });
    expect(standing(halfway, { progress: 100 })).toEqual({ progress: 100, completedOn: null });
    expect(standing(halfway, {})).toEqual(halfway);
  });

  it('is all of it once completed, whatever else is said', () => {
    const said = { progress: 30, completedOn: '2026-02-01' };
    expect(standing(halfway, said)).toEqual(done);
  });

  it('goes on where progress is corrected down', () => {
    expect(standing(done, { progress: 90 })).toEqual({ progress: 90, completedOn: null });
    expect(standing(done, { progress: 100 })).toEqual(done);
  });
});

describe('a certificate', () => {
  it('is left alone, taken away, or given whole', () => {
    expect(certificateColumns(undefined)).toEqual({});
    const none = { certificateUrl: null, certificateOn: null, certificateNumber: null };
    expect(certificateColumns(null)).toEqual(none);
    expect(certificateColumns({ issuedOn: TODAY })).toEqual({ ...none, certificateOn: TODAY });
  });
});
