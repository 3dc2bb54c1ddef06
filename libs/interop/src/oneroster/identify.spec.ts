import { describe, expect, it } from '@jest/globals';
import { identify, type Traits } from './identify.js';

interface Named {
  readonly name: string;
  /** What it claims beside its name. */
  readonly days?: readonly string[];
}
interface Known extends Named {
  readonly id: string;
  readonly sourceId: string | null;
}
interface New extends Named {
  readonly sourceId: string;
}

const TRAITS: Traits<Named> = { keyOf: ({ name }) => name, claimsOf: ({ name, days = [] }) => [name, ...days] };
const byHand: Known = { id: 'own-1', sourceId: null, name: 'A' };
const imported: Known = { id: 'own-1', sourceId: 'a', name: 'A' };

describe('a wanted record', () => {
  it('is the one with its id, whatever it is called now', () => {
    expect(identified([imported], [{ sourceId: 'a', name: 'B' }])).toEqual({ known: { a: 'own-1' }, refused: [] });
  });

  it('is the one that was entered by hand and is called the same', () => {
    expect(identified([byHand], [{ sourceId: 'a', name: 'A' }])).toEqual({ known: { a: 'own-1' }, refused: [] });
  });

  it('is the one whose id the source has dropped', () => {
    expect(identified([imported], [{ sourceId: 'z', name: 'A' }])).toEqual({ known: { z: 'own-1' }, refused: [] });
  });

  it('is not one of whom the package speaks as of another: then it can not have what that one has', () => {
    expect(identified([imported], [{ sourceId: 'z', name: 'A' }], ['a'])).toEqual({ known: {}, refused: ['z'] });
  });

  it('is new where it takes what another gives up', () => {
    const wanted = [
      { sourceId: 'a', name: 'B' },
      { sourceId: 'z', name: 'A' },
    ];
    expect(identified([imported], wanted)).toEqual({ known: { a: 'own-1' }, refused: [] });
  });

  it('is one of two that look like a single known one, never both', () => {
    const alike: Traits<Named> = { ...TRAITS, keyOf: () => 'the same' };
    const wanted = [
      { sourceId: 'a', name: 'B' },
      { sourceId: 'z', name: 'C' },
    ];
    expect([...identify([byHand], wanted, alike, alike, () => false).known.keys()]).toEqual(['a']);
  });
});

describe('what there can be only one of', () => {
  it('may be swapped', () => {
    const known = [imported, { id: 'own-2', sourceId: 'b', name: 'B' }];
    const wanted = [
      { sourceId: 'a', name: 'B' },
      { sourceId: 'b', name: 'A' },
    ];
    expect(identified(known, wanted)).toEqual({ known: { a: 'own-1', b: 'own-2' }, refused: [] });
  });

  it('is refused to all who claim it at once', () => {
    const wanted = [
      { sourceId: 'a', name: 'A', days: ['monday', 'tuesday'] },
      { sourceId: 'b', name: 'B', days: ['tuesday', 'friday'] },
      { sourceId: 'c', name: 'C', days: ['friday'] },
      { sourceId: 'd', name: 'D', days: ['sunday'] },
    ];
    expect(identified([], wanted)).toEqual({ known: {}, refused: ['a', 'b', 'c'] });
  });

  it('stays with who can not have the thing wanted instead, and so on down the line', () => {
    const known = [
      { id: 'own-1', sourceId: null, name: 'By hand', days: ['monday'] },
      { id: 'own-2', sourceId: 'a', name: 'A', days: ['tuesday'] },
      { id: 'own-3', sourceId: 'b', name: 'B', days: ['friday'] },
    ];
    const wanted = [
      { sourceId: 'c', name: 'C', days: ['friday'] },
      { sourceId: 'b', name: 'B', days: ['tuesday'] },
      { sourceId: 'a', name: 'A', days: ['monday'] },
    ];
    expect(identified(known, wanted)).toEqual({ known: {}, refused: ['a', 'b', 'c'] });
  });

  it('leaves nobody to be taken for who was refused', () => {
    const known = [imported, { id: 'own-2', sourceId: null, name: 'By hand', days: ['monday'] }];
    const wanted = [
      { sourceId: 'a', name: 'B', days: ['monday'] },
      { sourceId: 'z', name: 'A' },
    ];
    expect(identified(known, wanted)).toEqual({ known: {}, refused: ['a', 'z'] });
  });
});

function identified(stored: readonly Known[], wanted: readonly New[], mentioned: readonly string[] = []): object {
  const { known, refused } = identify(stored, wanted, TRAITS, TRAITS, (sourceId) => mentioned.includes(sourceId));
  return {
    known: Object.fromEntries([...known].map(([sourceId, { id }]) => [sourceId, id])),
    refused: [...refused].sort(),
  };
}
