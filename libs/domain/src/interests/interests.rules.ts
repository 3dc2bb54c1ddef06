import type { Violation } from '@app/platform';
import type { FindableBy, InterestKind } from './interest.entity.js';

/** More than anybody says of themselves. */
export const MOST_INTERESTS = 30;

/** A line of the register, as its owner writes it: on a theme of the board, or in words of their own. */
export interface InterestLine {
  readonly kind: InterestKind;
  readonly themeId?: string | null;
  readonly words?: string | null;
  readonly wouldLead?: boolean;
  /** It is made to be found: by the whole board, where nothing is said. */
  readonly visibility?: FindableBy;
}

/** What is wrong with the lines of a page, at their places. */
export function interestViolations(lines: readonly InterestLine[]): Violation[] {
  const subjects = lines.map(({ kind, themeId, words }) => `${kind} ${themeId ?? words?.toLowerCase()}`);
  return lines.flatMap(({ themeId, words }, place) => [
    ...((themeId == null) === (words == null) ? [{ pointer: `/lines/${place}`, code: 'theme_or_words' }] : []),
    ...(subjects.indexOf(subjects[place] ?? '') < place ? [{ pointer: `/lines/${place}`, code: 'said_twice' }] : []),
  ]);
}
