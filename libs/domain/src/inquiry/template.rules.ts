import type { Violation } from '@app/platform';
import { inEach, type Words } from '../school-material/words.js';
import { ARTEFACT_KINDS, type ArtefactKind } from './artefact-kinds.js';
import type { Phase, Template } from './template.js';

/** A template as it is kept: of every text and condition what it says or null, so that the same one is the same bytes. */
export const asKept = ({ about, phases }: Template): Template => ({
  about: inEach(about),
  phases: phases.map(({ key, name, purpose, questions, roles, requires, invites, next, backTo, looksAtEffect }) => ({
    key,
    name: inEach(name),
    purpose: inEach(purpose),
    questions: questions.map(inEach),
    roles: roles.map(inEach),
    requires: requires.map(({ kind, atLeast, onlyWith = null }) => ({ kind, atLeast, onlyWith })),
    invites: [...invites],
    next: [...next],
    backTo: [...backTo],
    ...(looksAtEffect && { looksAtEffect }),
  })),
});

/**
 * What is wrong with a template, each at its place; nothing where cycles can go by it. The ways on lead to later phases
 * only, so that from every phase some end is reached, and the ways back to earlier ones.
 */
export function judgeTemplate({ about, phases }: Template): Violation[] {
  if (phases.length === 0) return [{ pointer: '/phases', code: 'no_phases' }];
  const reached = reachedFrom(phases);
  return [
    ...dutchMissing('/about', about),
    ...phases.flatMap((phase, index) => [
      ...wordsViolations(`/phases/${index}`, phase),
      ...kindViolations(`/phases/${index}`, phase),
      ...wayViolations(phases, phase, index),
      ...(reached.has(phase.key) ? [] : [{ pointer: `/phases/${index}/key`, code: 'phase_not_reached' }]),
    ]),
  ];
}

function wordsViolations(at: string, { name, purpose, questions, roles }: Phase): Violation[] {
  return [
    ...dutchMissing(`${at}/name`, name),
    ...dutchMissing(`${at}/purpose`, purpose),
    ...questions.flatMap((question, index) => dutchMissing(`${at}/questions/${index}`, question)),
    ...roles.flatMap((role, index) => dutchMissing(`${at}/roles/${index}`, role)),
  ];
}

const dutchMissing = (at: string, { nl }: Words): Violation[] =>
  nl.trim() === '' ? [{ pointer: `${at}/nl`, code: 'dutch_missing' }] : [];

function kindViolations(at: string, { requires, invites }: Phase): Violation[] {
  const asked = [
    ...requires.map(({ kind }, index) => ({ pointer: `${at}/requires/${index}/kind`, kind })),
    ...invites.map((kind, index) => ({ pointer: `${at}/invites/${index}`, kind })),
  ];
  const conditions = requires.flatMap(({ onlyWith }, index) =>
    onlyWith ? [{ pointer: `${at}/requires/${index}/onlyWith`, kind: onlyWith }] : [],
  );
  return [
    ...[...asked, ...conditions].flatMap(({ pointer, kind }) =>
      isKnown(kind) ? [] : [{ pointer, code: 'unknown_artefact_kind' }],
    ),
    ...twice(asked.map(({ kind }) => kind)).map((index) => ({
      pointer: asked[index]?.pointer ?? at,
      code: 'artefact_kind_twice',
    })),
  ];
}

const isKnown = (kind: ArtefactKind): boolean => Object.hasOwn(ARTEFACT_KINDS, kind);

function wayViolations(phases: readonly Phase[], { key, next, backTo }: Phase, here: number): Violation[] {
  const keys = phases.map((phase) => phase.key);
  const at = `/phases/${here}`;
  const wrong = (pointer: string, to: string, way: 'on' | 'back'): Violation[] => {
    const there = keys.indexOf(to);
    if (there < 0) return [{ pointer, code: 'unknown_phase' }];
    if (way === 'on') return there > here ? [] : [{ pointer, code: 'leads_no_further' }];
    return there < here ? [] : [{ pointer, code: 'leads_not_back' }];
  };
  return [
    ...(keys.indexOf(key) < here ? [{ pointer: `${at}/key`, code: 'phase_key_twice' }] : []),
    ...next.flatMap((to, index) => wrong(`${at}/next/${index}`, to, 'on')),
    ...backTo.flatMap((to, index) => wrong(`${at}/backTo/${index}`, to, 'back')),
  ];
}

/** The phases that a cycle can come to, from the first. */
function reachedFrom(phases: readonly Phase[]): ReadonlySet<string> {
  const byKey = new Map(phases.map((phase) => [phase.key, phase]));
  const reached = new Set<string>();
  const open = phases.slice(0, 1).map(({ key }) => key);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const phase = byKey.get(key);
    if (!phase || reached.has(key)) continue;
    reached.add(key);
    open.push(...phase.next, ...phase.backTo);
  }
  return reached;
}

/** The places of what stood there before already. */
const twice = (values: readonly string[]): number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
