import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { DUTCH_PASSWORD_WORDS } from './password-words.js';

/** How long a new password is, in characters. */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

/** Whose password it will be, as far as somebody who guesses knows it. */
export interface PasswordOwner {
  readonly email: string;
  /** Their own name, and those of their schools and board. */
  readonly names: readonly string[];
}

/** A shorter part of an address (`jan`) stands in too many good passwords. */
const SHORTEST_TELLING = 4;
/** The time that scoring takes grows with the square of the length; who types more has not been guessed by then. */
const SCORED = 64;
/** Of 0 to 4. Anything less falls within ten thousand million guesses, those that are likeliest first. */
const UNGUESSABLE = 4;

/**
 * The rule that a new password of the right length breaks, as its code; undefined for one that may be used. After NIST
 * SP 800-63B: it is none of those that are tried first (frequent ones and what they are made of, runs along the keys,
 * dates, what belongs to the person). There is no rule about kinds of characters: such rules make passwords worse.
 */
export async function brokenPasswordRule(password: string, owner: PasswordOwner): Promise<string | undefined> {
  const plain = password.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
  const [name = ''] = owner.email.toLowerCase().split('@');
  if (name.length >= SHORTEST_TELLING && plain.includes(name)) return 'password_holds_address';
  const { score } = (await scorer()).check(plain, wordsOf(owner));
  return score < UNGUESSABLE ? 'password_common' : undefined;
}

/** The names and the address, as wholes and in parts. */
function wordsOf({ email, names }: PasswordOwner): string[] {
  const texts = [email, ...names].map((text) => text.normalize('NFKC').toLowerCase());
  const words = texts.flatMap((text) => [text.replaceAll(/\s/g, ''), ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set(words)].filter((word) => word.length > 2);
}

let making: Promise<ZxcvbnFactory> | undefined;

/** Made at the first new password: the lists take a tenth of a second to load, which a start need not wait for. */
const scorer = (): Promise<ZxcvbnFactory> => (making ??= makeScorer());

async function makeScorer(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Factory({
    dictionary: { ...dictionary, dutch: [...DUTCH_PASSWORD_WORDS] },
    graphs: adjacencyGraphs,
    maxLength: SCORED,
  });
}
