import fc from 'fast-check';
import { inBoth } from '../school-material/words.js';
import { type ArtefactKind, KINDS } from './artefact-kinds.js';
import type { ArtefactWanted, Phase, Template } from './template.js';

const wanted = (kinds: readonly ArtefactKind[]): fc.Arbitrary<ArtefactWanted> =>
  fc.record(
    {
      kind: fc.constantFrom(...kinds),
      atLeast: fc.integer({ min: 1, max: 2 }),
      onlyWith: fc.constantFrom(...kinds),
    },
    { requiredKeys: ['kind', 'atLeast'] },
  );

/** Some of the places from `from` until `until`. */
const placesIn = (from: number, until: number, fewest = 0): fc.Arbitrary<number[]> =>
  from < until
    ? fc.uniqueArray(fc.integer({ min: from, max: until - 1 }), { minLength: fewest, maxLength: 3 })
    : fc.constant([]);

const keyOf = (place: number): string => `phase_${place}`;

/** What a phase asks for: each kind once. */
const asks = (kinds: readonly ArtefactKind[]) =>
  fc.uniqueArray(wanted(kinds), { maxLength: 2, selector: ({ kind }) => kind });

const phaseAt = (place: number, count: number, kinds: readonly ArtefactKind[]): fc.Arbitrary<Phase> =>
  fc
    .record({ next: placesIn(place + 1, count), backTo: placesIn(0, place), requires: asks(kinds) })
    .map(({ next, backTo, requires }) => ({
      key: keyOf(place),
      name: inBoth(`Fase ${place}`, `Phase ${place}`),
      purpose: inBoth('Waarom', 'Why'),
      questions: [],
      roles: [],
      requires,
      invites: [],
      // The phase before leads to this one at least, so that each can be come to.
      next: [...new Set([...(place + 1 < count && next.length > 0 ? [place + 1] : []), ...next])].map(keyOf),
      backTo: backTo.map(keyOf),
    }));

/** Templates that hold by how they are made, of the kinds that are named. */
export const soundTemplate = (kinds: readonly ArtefactKind[] = KINDS): fc.Arbitrary<Template> =>
  fc
    .integer({ min: 1, max: 5 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, place) => phaseAt(place, count, kinds))))
    .map((phases) => ({ about: inBoth('Over', 'About'), phases: reachable(phases) }));

/** What no phase led to is led to from the first. */
function reachable(phases: readonly Phase[]): Phase[] {
  const led = new Set(phases.flatMap(({ next }) => next));
  const missed = phases.slice(1).flatMap(({ key }) => (led.has(key) ? [] : [key]));
  return phases.map((phase, place) => (place === 0 ? { ...phase, next: [...phase.next, ...missed] } : phase));
}
