import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inBoth } from '../school-material/words.js';
import type { Phase, Template } from './template.js';
import { soundTemplate } from './template.fixture.js';
import { judgeTemplate } from './template.rules.js';

const phase = (key: string, rest: Partial<Phase> = {}): Phase => ({
  key,
  name: inBoth(key, key),
  purpose: inBoth('Waarom', 'Why'),
  questions: [],
  roles: [],
  requires: [],
  invites: [],
  next: [],
  backTo: [],
  ...rest,
});
const template = (...phases: Phase[]): Template => ({ about: inBoth('Over', 'About'), phases });

describe('a template', () => {
  it.each<[string, Template, string, string]>([
    ['has no phases', template(), '/phases', 'no_phases'],
    [
      'has two phases by one key',
      template(phase('a', { next: ['b'] }), phase('b'), phase('b')),
      '/phases/2/key',
      'phase_key_twice',
    ],
    ['leads on to nowhere', template(phase('a', { next: ['z'] })), '/phases/0/next/0', 'unknown_phase'],
    ['leads back to nowhere', template(phase('a', { backTo: ['z'] })), '/phases/0/backTo/0', 'unknown_phase'],
    [
      'leads on to an earlier phase',
      template(phase('a', { next: ['b'] }), phase('b', { next: ['a'] })),
      '/phases/1/next/0',
      'leads_no_further',
    ],
    [
      'leads back to a later phase',
      template(phase('a', { next: ['b'], backTo: ['b'] }), phase('b')),
      '/phases/0/backTo/0',
      'leads_not_back',
    ],
    ['leads back to itself', template(phase('a', { backTo: ['a'] })), '/phases/0/backTo/0', 'leads_not_back'],
    ['has a phase that none leads to', template(phase('a'), phase('b')), '/phases/1/key', 'phase_not_reached'],
    [
      'asks for what nobody knows',
      template(phase('a', { requires: [{ kind: 'tale' as never, atLeast: 1 }] })),
      '/phases/0/requires/0/kind',
      'unknown_artefact_kind',
    ],
    [
      'asks under a condition that nobody knows',
      template(phase('a', { requires: [{ kind: 'plan', atLeast: 1, onlyWith: 'tale' as never }] })),
      '/phases/0/requires/0/onlyWith',
      'unknown_artefact_kind',
    ],
    [
      'asks for the same twice',
      template(phase('a', { requires: [{ kind: 'plan', atLeast: 1 }], invites: ['plan'] })),
      '/phases/0/invites/0',
      'artefact_kind_twice',
    ],
    [
      'says nothing in Dutch',
      template(phase('a', { questions: [inBoth(' ', 'Why?')] })),
      '/phases/0/questions/0/nl',
      'dutch_missing',
    ],
  ])('that %s is refused, and where', (_, wrong, pointer, code) => {
    expect(judgeTemplate(wrong)).toContainEqual({ pointer, code });
  });

  it('of which a phase is come to by a way back only, is sound', () => {
    const repair = template(phase('a', { next: ['c'] }), phase('b', { next: ['c'] }), phase('c', { backTo: ['b'] }));
    expect(judgeTemplate(repair)).toEqual([]);
  });

  it('that is sound leads from every phase to an end', () => {
    fc.assert(
      fc.property(soundTemplate(), (sound) => {
        expect(judgeTemplate(sound)).toEqual([]);
        const byKey = new Map(sound.phases.map((one) => [one.key, one]));
        for (const start of sound.phases) {
          let here: Phase | undefined = start;
          for (let steps = 0; here && here.next.length > 0; steps += 1) {
            expect(steps).toBeLessThan(sound.phases.length);
            here = byKey.get(here.next[0] ?? '');
          }
          expect(here?.next).toEqual([]);
        }
      }),
    );
  });
});
