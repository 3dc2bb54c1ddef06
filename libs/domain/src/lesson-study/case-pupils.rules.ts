import type { Violation } from '@app/platform';
import type { CasePupil } from './case-pupil.entity.js';

/** A lesson study looks at about three, and with each group that a lesson is given to again at as many. */
export const MOST_CASE_PUPILS = 12;

/** One letter with a number, or a number: two letters would be initials, and a longer number a pupil's or a date. */
const CODE = /^([A-Z][0-9]{0,2}|[0-9]{1,2})$/;

/** A code as it is kept, however it was typed. */
export const asCode = (typed: string): string => typed.trim().toUpperCase();

/** What is wrong with a code that a team chose for a pupil: it must not say who that is. */
export function codeViolations(pointer: string, code: string): Violation[] {
  if (CODE.test(code)) return [];
  if (/\p{L}{2}/u.test(code)) return [{ pointer, code: 'code_like_name' }];
  if (/\d{4}|\d\W\d/.test(code)) return [{ pointer, code: 'code_like_birth_date' }];
  return [{ pointer, code: 'no_case_pupil_code' }];
}

/**
 * The case pupils that a lesson is about: those of the group it is given to and those of no group in particular; and
 * whomever something was written about all the same.
 */
export function casePupilsOf<Pupil extends Pick<CasePupil, 'id' | 'pupilGroupId'>>(
  { pupilGroupId }: { readonly pupilGroupId: string | null },
  pupils: readonly Pupil[],
  writtenAbout: ReadonlySet<string>,
): Pupil[] {
  return pupils.filter(
    (pupil) =>
      pupil.pupilGroupId === null ||
      pupilGroupId === null ||
      pupil.pupilGroupId === pupilGroupId ||
      writtenAbout.has(pupil.id),
  );
}
