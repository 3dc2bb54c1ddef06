import fc from 'fast-check';
import type { PublishedFigures } from '../../privacy/published-figures.js';
import { Release } from '../../privacy/release.js';
import { impactSections } from './impact.compose.js';
import type { ScoredPupil } from './impact.facts.js';
import { impactCase } from './impact.fixture.js';

/** A board of some groups, of which leerteams and schools declare hypotheses while scores still come and go. */
export interface RandomBoard {
  /** How many pupils each group has. */
  readonly sizes: readonly number[];
  readonly steps: readonly Step[];
}

interface Step {
  readonly whose: 'leerteam' | 'school';
  /** Who asks: what was shown to one before is shown to it again. */
  readonly subject: number;
  readonly groups: readonly number[];
  /** Pupils of a group who have no score from this step on, or have one after all. */
  readonly absent: { readonly group: number; readonly pupils: number } | null;
  /** A group whose scores are corrected from this step on. */
  readonly corrected: number | null;
}

const MOST_GROUPS = 14;

export const randomBoard: fc.Arbitrary<RandomBoard> = fc.record({
  sizes: fc.array(fc.integer({ min: 5, max: 14 }), { minLength: 10, maxLength: MOST_GROUPS }),
  steps: fc.array(
    fc.record({
      whose: fc.constantFrom('leerteam' as const, 'school' as const),
      subject: fc.nat(3),
      groups: fc.uniqueArray(fc.nat(MOST_GROUPS - 1), { minLength: 1, maxLength: 4 }),
      absent: fc.option(fc.record({ group: fc.nat(MOST_GROUPS - 1), pupils: fc.integer({ min: 1, max: 4 }) }), {
        freq: 3,
      }),
      corrected: fc.option(fc.nat(MOST_GROUPS - 1), { freq: 8 }),
    }),
    { minLength: 2, maxLength: 8 },
  ),
});

/** Pupils whose sums a report shows as they are: by both scores, as `group/pupil/version`. */
export interface SeenSums {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** Makes a report a step and gathers what can be seen in them; with fresh figures where nothing is held against others. */
export function playOut({ sizes, steps }: RandomBoard, figuresFor: () => PublishedFigures): SeenSums[] {
  const missing = new Map<number, number>();
  const versions = new Map<number, number>();
  // A group with a hypothesis of anybody is compared with no more.
  const taken = new Set<number>();
  return steps.flatMap((step, index) => {
    if (step.absent)
      missing.set(step.absent.group, (missing.get(step.absent.group) ?? 0) === 0 ? step.absent.pupils : 0);
    if (step.corrected !== null) versions.set(step.corrected, (versions.get(step.corrected) ?? 0) + 1);
    const own = step.groups.filter((group) => group < sizes.length);
    for (const group of own) taken.add(group);
    const pupilsOf = (groups: readonly number[]) =>
      groups.flatMap((group) =>
        pupils(group, (sizes[group] ?? 0) - (missing.get(group) ?? 0), versions.get(group) ?? 0),
      );
    const others = sizes.map((_, group) => group).filter((group) => !taken.has(group));
    const impact = impactCase({
      ...{ key: `${step.whose} ${own.toSorted().join(' ')}`, groups: own.map(String), learned: [] },
      ...{ own: pupilsOf(own), others: pupilsOf(others) },
    });
    const report = { subjectId: `${step.whose} ${step.subject}`, from: '2025-08-01', until: '2026-03-01' };
    const release = new Release(report, `2026-03-${10 + index}`, figuresFor());
    const said = JSON.stringify(impactSections(step.whose, [impact], release));
    const isShown = said.includes('"kind":"estimate"') && !said.includes('"asOf"');
    return isShown ? [{ own: impact.own.map(atomOf), others: impact.others.map(atomOf) }] : [];
  });
}

const atomOf = ({ groupId, pupil, fingerprint }: ScoredPupil): string => `${groupId}/${pupil}/${fingerprint}`;

function pupils(group: number, count: number, version: number): ScoredPupil[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const first = 20 + 3 * index + group;
    const print = 100_000 * version + 100 * group + index;
    return {
      ...{
        pupil: `${index}`,
        groupId: String(group),
        grade: 5,
        first,
        second: first + 4 + ((index * 7 + group * 5) % 6),
      },
      ...{ fingerprint: 1 + print, firstFingerprint: 10_000_001 + print, secondFingerprint: 20_000_001 + print },
    };
  });
}
