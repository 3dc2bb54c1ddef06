import { doOverlap } from './differences.rules.js';
import { differInFew } from './few.rules.js';
import type { Figure } from './figure.js';

/**
 * Whether another subject has the same people but for a few, in days that overlap. It is decided by who there is, which
 * is known to all, and not by what they did: a figure that is shown exactly where those few did nothing would tell so.
 */
export const populationTellsOfFew = (figure: Figure, published: readonly Figure[]): boolean =>
  published.some(
    (other) =>
      other.unit === figure.unit &&
      other.subjectId !== figure.subjectId &&
      doOverlap(figure, other) &&
      differInFew(figure.unit, figure.parts, other.parts),
  );
