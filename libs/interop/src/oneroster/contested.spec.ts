import { describe, expect, it } from '@jest/globals';
import { contested } from './contested.js';

const NOTHING = new Set<string>();

describe('an e-mail address or school code of which there can be only one', () => {
  it('stays with who has it', () => {
    expect(contested([has('a', 'x')], [has('a', 'x')], NOTHING)).toEqual(NOTHING);
  });

  it('is refused to another while who has it is not in the package, or keeps it', () => {
    expect(contested([has('a', 'x')], [has('b', 'x')], NOTHING)).toEqual(new Set(['b']));
    expect(contested([has('a', 'x')], [has('b', 'x'), has('a', 'x')], NOTHING)).toEqual(new Set(['b']));
  });

  it('passes to another when who had it gives it up, or two swap', () => {
    expect(contested([has('a', 'x')], [has('b', 'x'), has('a', null)], NOTHING)).toEqual(NOTHING);
    expect(contested([has('a', 'x'), has('b', 'y')], [has('a', 'y'), has('b', 'x')], NOTHING)).toEqual(NOTHING);
  });

  it('stays with who can not have the one wanted instead, and so on down the line', () => {
    const current = [has('a', 'x'), has('b', 'y')];
    const wanted = [has('c', 'x'), has('a', 'y'), has('b', 'taken')];
    expect(contested(current, wanted, new Set(['taken']))).toEqual(new Set(['b', 'a', 'c']));
  });

  it('is refused where someone outside the source has it', () => {
    expect(contested([], [has('a', 'x')], new Set(['x']))).toEqual(new Set(['a']));
    expect(contested([has('a', 'x')], [has('a', 'y'), has('b', 'x')], new Set(['x']))).toEqual(new Set(['b']));
  });
});

function has(sourcedId: string, value: string | null): { sourcedId: string; value: string | null } {
  return { sourcedId, value };
}
