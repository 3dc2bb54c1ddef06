import type { Violation } from '@app/platform';
import { dayViolations } from '../work/days.rules.js';
import { linkViolations } from '../work/links.rules.js';

/** Proof that a course was completed. */
export interface Certificate {
  readonly url?: string | null;
  readonly issuedOn: string;
  readonly number?: string | null;
}

/** The days and links of a course as they would become. */
interface CourseFacts {
  readonly startedOn: string;
  readonly completedOn: string | null;
  readonly certificateOn: string | null;
  readonly certificateUrl: string | null;
}

/** What is wrong with a course. */
export function courseViolations(course: CourseFacts, today: string): Violation[] {
  const { startedOn, completedOn, certificateOn, certificateUrl } = course;
  return [
    ...dayViolations('/startedOn', startedOn, today),
    ...dayViolations('/completedOn', completedOn, today, startedOn),
    ...dayViolations('/certificate/issuedOn', certificateOn, today, startedOn),
    ...linkViolations('/certificate/url', certificateUrl),
  ];
}

/**
 * What a course becomes where progress or completion is said. Completed is all of it; who finds that there was more of
 * it after all corrects the progress down, and the course goes on.
 */
export function standing(
  now: { progress: number; completedOn: string | null },
  said: { progress?: number; completedOn?: string | null },
): { progress: number; completedOn: string | null } {
  if (said.completedOn) return { progress: 100, completedOn: said.completedOn };
  const { progress = now.progress } = said;
  return { progress, completedOn: progress < 100 ? null : now.completedOn };
}

/** The columns of a certificate; undefined says nothing of it, null takes it away. */
export function certificateColumns(certificate: Certificate | null | undefined) {
  if (certificate === undefined) return {};
  return {
    certificateUrl: certificate?.url ?? null,
    certificateOn: certificate?.issuedOn ?? null,
    certificateNumber: certificate?.number ?? null,
  };
}
