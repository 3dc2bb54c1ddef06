import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differInFew, isAboutFew } from './few.rules.js';
import { type Parts, together, type Unit, without } from './figure.js';

const PEOPLE = Array.from({ length: 12 }, (_, index) => `p${index}`);

/** Somebody with amounts far apart, whose records may be the same in both figures. */
const parts: fc.Arbitrary<Parts> = fc
  .array(
    fc.record({
      person: fc.constantFrom(...PEOPLE),
      amount: fc.oneof(fc.constantFrom(1, 60, 5_000), fc.integer({ min: -40, max: 900 })),
      fingerprint: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 24 },
  )
  .map((rows) => together(rows.map(({ person, ...part }) => new Map([[person, part]]))));

describe('what two figures differ by', () => {
  it.each<Unit>(['minutes', 'cents', 'entitlement', 'goals', 'learners', 'staff'])(
    'is told of %s without being written out',
    (unit) => {
      fc.assert(
        fc.property(parts, parts, (one, other) => {
          expect(differInFew(unit, one, other)).toBe(isAboutFew(unit, without(one, other)));
        }),
        { numRuns: 2_000 },
      );
    },
  );
});
