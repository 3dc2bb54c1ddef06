import { Conflict, RuleBroken } from '@app/platform';
import type { ReactionKind } from './reaction.entity.js';

/** Short words are meant to be few: whoever has more to say writes an insight of their own. */
export const MOST_REACTIONS = 20;

/** Refuses to ask, add or answer without a word; to thank takes none. */
export function expectWords(kind: ReactionKind, words: string | null): void {
  if (kind !== 'thanks' && words === null) throw RuleBroken.at('/words', 'reaction_without_words');
}

/** Refuses what somebody said before to this insight, or what is too much of it; `before` are their reactions. */
export function expectRoom(kind: ReactionKind, before: readonly ReactionKind[]): void {
  if (kind === 'thanks' && before.includes('thanks')) throw new Conflict('thanked_already');
  if (before.length >= MOST_REACTIONS) throw new Conflict('too_many_reactions', { limit: MOST_REACTIONS });
}
