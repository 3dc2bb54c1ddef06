import type { ImpactCase, ScoredPupil } from './impact.facts.js';

/** Pupils of made-up groups, alike but for what a group gained more than the others. */
export function scoredPupils(groups: Readonly<Record<string, number>>, pupilsOfEach = 12): ScoredPupil[] {
  return Object.entries(groups).flatMap(([groupId, gain], place) =>
    Array.from({ length: pupilsOfEach }, (_, index) => {
      const first = 20 + 3 * index + (place % 4);
      // Some pupils grow more than others, and so do groups.
      const second = first + 5 + gain + ((index * 7) % 5) + (((place * 13) % 7) - 3) / 2;
      const print = 1_000 * (place + 1) + index;
      return {
        ...{ pupil: `p${place}-${index}`, groupId, grade: 5, first, second },
        ...{ fingerprint: print, firstFingerprint: print + 100_000, secondFingerprint: print + 200_000 },
      };
    }),
  );
}

export const someGroups = (name: string, count: number, gain = 0): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, gain]));

const measure = { id: 'm1', name: 'Toets 1 taal (ruwe score)' };
const moment = (id: string, name: string, fromOn: string, untilOn: string) => ({ id, name, fromOn, untilOn });

/** A hypothesis on three groups beside eight others, with six teachers who learned for it. */
export const impactCase = (values: Partial<ImpactCase> = {}): ImpactCase => ({
  key: 'h1',
  themes: ['Woordenschat'],
  firstMeasure: measure,
  secondMeasure: measure,
  first: moment('first', 'B-toetsen', '2025-09-01', '2025-10-01'),
  second: moment('second', 'M-toetsen', '2026-01-10', '2026-02-01'),
  expected: 'more_growth',
  isPostHoc: false,
  groups: ['own0', 'own1', 'own2'],
  ofColleagues: [],
  withoutConsent: false,
  secondMoment: 'measured',
  learned: Array.from({ length: 6 }, (_, index) => ({
    ...{ person: `t${index}`, minutes: 120 + 10 * index, moments: 2, fingerprint: 500 + index },
  })),
  own: scoredPupils(someGroups('own', 3)),
  others: scoredPupils(someGroups('other', 8)),
  aggregates: [],
  ...values,
});

const elsewhere = { id: 'm9', name: 'Toets 9 rekenen (ruwe score)' };
const own = (gain: number) => ({ own: scoredPupils(someGroups('own', 3, gain)) });
const aggregate = (fingerprint: number) => ({ pupils: 12, mean: 31.5, sd: 6, fingerprint });
const onMeasure = (id: string) => ({ firstMeasure: { ...measure, id }, secondMeasure: { ...measure, id } });

/** One of each kind of outcome, each on a measure of its own. */
export const impactCases: readonly ImpactCase[] = [
  impactCase(),
  impactCase({ key: 'h2', ...onMeasure('m2'), ...own(8) }),
  impactCase({ key: 'h3', ...onMeasure('m3'), ...own(-8) }),
  impactCase({ key: 'h4', ...onMeasure('m4'), ...own(8), expected: undefined }),
  impactCase({ key: 'h5', ...onMeasure('m5'), ...own(8), isPostHoc: true, expected: 'less_growth' }),
  impactCase({ key: 'h6', ...onMeasure('m6'), secondMeasure: elsewhere }),
  impactCase({ key: 'h7', ...onMeasure('m7'), own: [], others: [], secondMoment: 'to come' }),
  impactCase({ key: 'h8', ...onMeasure('m8'), own: [], secondMoment: 'without scores' }),
  impactCase({ key: 'h9', ...onMeasure('m10'), own: scoredPupils(someGroups('own', 3), 3) }),
  impactCase({ key: 'h10', ...onMeasure('m11'), own: scoredPupils(someGroups('own', 1)) }),
  impactCase({ key: 'h11', ...onMeasure('m12'), others: scoredPupils(someGroups('other', 2)), withoutConsent: true }),
  impactCase({ key: 'h12', groups: [], own: [], others: [], withoutConsent: true }),
  impactCase({
    ...{ key: 'h13', ...onMeasure('m13'), own: [] },
    aggregates: ['own0', 'own1', 'own2'].map((groupId, index) => ({
      ...{ groupId, first: aggregate(900 + 20 * index), second: aggregate(1900 + 20 * index) },
    })),
  }),
];
