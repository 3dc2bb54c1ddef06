import type { ArtefactKind } from './artefact-kinds.js';
import type { StepTaken } from './steps.rules.js';
import type { Template } from './template.js';

/** A cycle as it was played so far. */
export interface Run {
  readonly template: Template;
  readonly taken: StepTaken[];
  readonly standing: Map<ArtefactKind, number>;
  phase: string;
  outcome: 'concluded' | 'stopped' | null;
}

/** What a phase asks for without a condition stands. Said anew, not with the rules that are tested. */
const stands = ({ template, standing }: Run, key: string): boolean =>
  (template.phases.find((phase) => phase.key === key)?.requires ?? [])
    .filter(({ onlyWith }) => !onlyWith)
    .every(({ kind, atLeast }) => (standing.get(kind) ?? 0) >= atLeast);

/** The phases that lie behind the cycle: left by the last step over them, and none gone back behind since. */
function behind({ template, taken }: Run): string[] {
  const place = (key: string): number => template.phases.findIndex((phase) => phase.key === key);
  return template.phases
    .map(({ key }) => key)
    .filter((key) => {
      const left = taken.findLastIndex(({ fromPhase, toPhase }) => fromPhase === key && place(toPhase) > place(key));
      return left >= 0 && taken.slice(left).every(({ toPhase }) => place(toPhase) > place(key));
    });
}

/** Why a cycle cannot have come to where it is; nothing where it can. */
export function impossible(run: Run): string[] {
  const { template, taken, phase, outcome } = run;
  const here = template.phases.find(({ key }) => key === phase);
  const isBroken = taken.some(({ fromPhase }, index) => fromPhase !== (taken[index - 1]?.toPhase ?? null));
  return [
    ...(here ? [] : [`${phase} is no phase of the template`]),
    ...(taken.at(-1)?.toPhase === phase ? [] : [`its steps do not lead to ${phase}`]),
    ...(isBroken ? ['a step begins where the one before did not end'] : []),
    ...behind(run).flatMap((key) => (stands(run, key) ? [] : [`${key} is finished without what it asks for`])),
    ...(outcome === 'concluded' && here?.next.length !== 0
      ? [`it was concluded in ${phase}, which is not the last`]
      : []),
    ...(outcome === 'concluded' && !stands(run, phase) ? [`it was concluded without what ${phase} asks for`] : []),
  ];
}
