import type { Violation } from '@app/platform';
import { ARTEFACT_KINDS, type ArtefactKind } from './artefact-kinds.js';
import type { ArtefactWanted, Phase, Template } from './template.js';

/** How many of each kind stand in a cycle; of what is not in it there is none. */
export type Standing = ReadonlyMap<ArtefactKind, number>;

/** What a phase asks for, and how far it is. */
export interface Asked {
  readonly kind: ArtefactKind;
  readonly atLeast: number;
  readonly stands: number;
  /** So many more have to stand. */
  readonly missing: number;
}

/** A way out of a phase, and what is missing before it can be taken; a way back is always open. */
export interface Step {
  readonly to: string;
  readonly back: boolean;
  readonly missing: readonly Asked[];
}

/** A phase of a template. A cycle is never in another, since the template that it goes by does not change. */
export function phaseOf({ phases }: Template, key: string): Phase {
  const phase = phases.find((one) => one.key === key);
  if (!phase) throw new Error(`The template has no phase ${key}.`);
  return phase;
}

/** Where a cycle that goes by a template begins. */
export const firstPhase = ({ phases }: Template): string => {
  const [first] = phases;
  if (!first) throw new Error('The template has no phases.');
  return first.key;
};

/** What a phase asks for, as far as its condition holds. */
export const askedIn = ({ requires }: Phase, standing: Standing): Asked[] =>
  requires
    .filter((wanted) => isInForce(wanted, standing))
    .map(({ kind, atLeast }) => {
      const stands = standing.get(kind) ?? 0;
      return { kind, atLeast, stands, missing: Math.max(0, atLeast - stands) };
    });

const isInForce = ({ onlyWith }: ArtefactWanted, standing: Standing): boolean =>
  !onlyWith || (standing.get(onlyWith) ?? 0) > 0;

const missingIn = (phase: Phase, standing: Standing): Asked[] =>
  askedIn(phase, standing).filter(({ missing }) => missing > 0);

/** Every way out of a phase. */
export function stepsFrom(phase: Phase, standing: Standing): Step[] {
  const missing = missingIn(phase, standing);
  return [
    ...phase.next.map((to) => ({ to, back: false, missing })),
    ...phase.backTo.map((to) => ({ to, back: true, missing: [] })),
  ];
}

/** Whether a way leads back, which begins another round. */
export const isWayBack = ({ backTo }: Phase, to: string): boolean => backTo.includes(to);

/** A phase that none follows is where a cycle can be concluded. */
export const isLast = ({ next }: Phase): boolean => next.length === 0;

/** Why a cycle cannot step from a phase to another; nothing where it can. */
export function stepViolations(phase: Phase, to: string, standing: Standing): Violation[] {
  const step = stepsFrom(phase, standing).find((one) => one.to === to);
  return step ? step.missing.map(asViolation) : [{ pointer: '/to', code: 'no_way_there' }];
}

/** Why a cycle cannot be concluded from a phase; nothing where it can. */
export const conclusionViolations = (phase: Phase, standing: Standing): Violation[] =>
  isLast(phase) ? missingIn(phase, standing).map(asViolation) : [{ pointer: '', code: 'not_the_last_phase' }];

/** In both languages: a message is filled with the one that it is said in. */
const asViolation = ({ kind, missing }: Asked): Violation => {
  const { nl, en } = ARTEFACT_KINDS[kind];
  return { pointer: '', code: 'artefact_missing', parameters: { kind, missing, nl, en } };
};

/** A step that a cycle took: from a phase, or none where it began, to a phase. */
export interface StepTaken {
  readonly fromPhase: string | null;
  readonly toPhase: string;
}

/** As much of a template as says which phase comes after which. */
interface PhasesInOrder {
  readonly phases: readonly Pick<Phase, 'key'>[];
}

/** The phases that are finished: left for a later one, and not gone back to or behind since. */
export function finishedPhases({ phases }: PhasesInOrder, taken: readonly StepTaken[]): Set<string> {
  const place = new Map(phases.map(({ key }, index) => [key, index]));
  const at = (key: string): number => place.get(key) ?? -1;
  const finished = new Set<string>();
  for (const { fromPhase, toPhase } of taken) {
    if (fromPhase === null) continue;
    if (at(toPhase) > at(fromPhase)) finished.add(fromPhase);
    else for (const key of [...finished]) if (at(key) >= at(toPhase)) finished.delete(key);
  }
  return finished;
}

/** What is missing of what finished phases rest on, by phase: nothing, unless something they counted was undone since. */
export function lackingInFinished(template: Template, taken: readonly StepTaken[], standing: Standing): Lacking[] {
  const finished = finishedPhases(template, taken);
  return template.phases
    .filter(({ key }) => finished.has(key))
    .flatMap((phase) => missingIn(phase, standing).map(({ kind }) => ({ phase, kind })));
}

/** A phase that was finished and a kind of which it has too few. */
export interface Lacking {
  readonly phase: Phase;
  readonly kind: ArtefactKind;
}

/** Why one of a kind cannot be taken away: a phase that is finished would lack it. */
export function removalViolations(
  template: Template,
  taken: readonly StepTaken[],
  standing: Standing,
  kind: ArtefactKind,
): Violation[] {
  const finished = finishedPhases(template, taken);
  const stands = standing.get(kind) ?? 0;
  const needing = template.phases.filter(
    (phase) =>
      finished.has(phase.key) && askedIn(phase, standing).some((one) => one.kind === kind && one.atLeast === stands),
  );
  return needing.map(asNeeding);
}

/** That a finished phase rests on it. */
export const asNeeding = ({ name }: Phase): Violation => ({
  pointer: '',
  code: 'artefact_needed',
  parameters: { nl: name.nl, en: name.en ?? name.nl },
});
