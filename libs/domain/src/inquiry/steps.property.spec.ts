import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ARTEFACT_KINDS, ArtefactKind } from './artefact-kinds.js';
import {
  conclusionViolations,
  firstPhase,
  phaseOf,
  removalViolations,
  stepViolations,
  type StepTaken,
} from './steps.rules.js';
import { impossible, type Run } from './cycle-run.fixture.js';
import { soundTemplate } from './template.fixture.js';

/** Few kinds, so that sequences get somewhere. */
const KINDS = ['plan', 'goal', 'study'] as const satisfies readonly (keyof typeof ARTEFACT_KINDS)[];

type Call =
  | { readonly does: 'write' | 'remove'; readonly kind: ArtefactKind }
  /** To the phase at this place of the template, be it next, back, the same or none. */
  | { readonly does: 'step'; readonly place: number }
  | { readonly does: 'conclude' }
  | { readonly does: 'stop' };

const call: fc.Arbitrary<Call> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('write' as const), kind: fc.constantFrom(...KINDS) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('remove' as const), kind: fc.constantFrom(...KINDS) }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('step' as const), place: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.constant({ does: 'conclude' as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ does: 'stop' as const }, { does: 'conclude' as const }) },
);

/** Does what the command does: asks the rules, and changes nothing where they refuse. */
function play(run: Run, one: Call): boolean {
  if (run.outcome !== null) return false;
  const { template, taken, standing } = run;
  const phase = phaseOf(template, run.phase);
  const stands = (kind: ArtefactKind): number => standing.get(kind) ?? 0;
  if (one.does === 'write') standing.set(one.kind, stands(one.kind) + 1);
  else if (one.does === 'remove') {
    if (stands(one.kind) === 0 || removalViolations(template, taken, standing, one.kind).length > 0) return false;
    standing.set(one.kind, stands(one.kind) - 1);
  } else if (one.does === 'step') {
    const to = template.phases[one.place]?.key ?? 'no_phase';
    if (stepViolations(phase, to, standing).length > 0) return false;
    taken.push({ fromPhase: run.phase, toPhase: to });
    run.phase = to;
  } else if (one.does === 'conclude') {
    if (conclusionViolations(phase, standing).length > 0) return false;
    run.outcome = 'concluded';
  } else run.outcome = 'stopped';
  return true;
}

describe('a cycle', () => {
  it('comes by no sequence of calls into a state that cannot be', () => {
    fc.assert(
      fc.property(soundTemplate(KINDS), fc.array(call, { maxLength: 60, size: 'max' }), (template, calls) => {
        const phase = firstPhase(template);
        const taken: StepTaken[] = [{ fromPhase: null, toPhase: phase }];
        const run: Run = { template, taken, standing: new Map(), phase, outcome: null };
        for (const one of calls) {
          const before = JSON.stringify([run.phase, run.taken, [...run.standing], run.outcome]);
          const ended = run.outcome !== null;
          const done = play(run, one);
          if (!done) expect(JSON.stringify([run.phase, run.taken, [...run.standing], run.outcome])).toBe(before);
          if (ended) expect(done).toBe(false);
          expect(impossible(run)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('can always go on to an end, wherever it is: what is missing can be made', () => {
    fc.assert(
      fc.property(soundTemplate(KINDS), fc.nat(), (template, place) => {
        const standing = new Map<ArtefactKind, number>();
        let phase = template.phases[place % template.phases.length];
        while (phase && phase.next.length > 0) {
          // What is made to meet one condition can bring another one in force.
          for (const kind of KINDS) standing.set(kind, 2);
          const to: string = phase.next[0] ?? '';
          expect(stepViolations(phase, to, standing)).toEqual([]);
          phase = phaseOf(template, to);
        }
      }),
    );
  });
});
