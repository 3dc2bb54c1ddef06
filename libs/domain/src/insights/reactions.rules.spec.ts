import { Conflict, RuleBroken } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import { REACTION_KINDS } from './reaction.entity.js';
import { expectRoom, expectWords, MOST_REACTIONS } from './reactions.rules.js';

describe('a reaction', () => {
  it('takes words, unless it thanks', () => {
    for (const kind of REACTION_KINDS) {
      expect(() => expectWords(kind, 'Hoe lang duurde dat?')).not.toThrow();
      if (kind !== 'thanks') expect(() => expectWords(kind, null)).toThrow(RuleBroken);
    }
    expect(() => expectWords('thanks', null)).not.toThrow();
  });

  it('thanks once', () => {
    expect(() => expectRoom('thanks', ['question', 'addition'])).not.toThrow();
    expect(() => expectRoom('thanks', ['thanks'])).toThrow(Conflict);
    expect(() => expectRoom('question', ['thanks', 'question'])).not.toThrow();
  });

  it('is one of twenty of a person at most', () => {
    const questions = (length: number) => Array.from({ length }, () => 'question' as const);
    expect(() => expectRoom('question', questions(MOST_REACTIONS - 1))).not.toThrow();
    expect(() => expectRoom('question', questions(MOST_REACTIONS))).toThrow(Conflict);
  });
});
