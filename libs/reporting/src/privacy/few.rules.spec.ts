import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differInFew, isAboutFew } from './few.rules.js';
import { type Parts, together, type Unit, without } from './figure.js';

const PEOPLE = Array.from({ length: 60 }, (_, index) => `p${index}`);

/** Figures of few people and of many, with amounts far apart; somebody's records may be the same in two of them. */
const parts: fc.Arbitrary<Parts> = fc
  .array(
    fc.record({
      person: fc.constantFrom(...PEOPLE),
      amount: fc.oneof(fc.constantFrom(1, 60, 5_000), fc.integer({ min: -40, max: 900 })),
      fingerprint: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 90, size: 'max' },
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
        { numRuns: 500 },
      );
    },
  );
});
