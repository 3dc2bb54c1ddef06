import { FREQUENT_PASSWORDS } from './frequent-passwords.js';

/** How long a new password is, in characters. */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

/** Fewer different characters than this is one key held down, or a few in turn. */
const FEWEST_DIFFERENT = 5;
/** A shorter part of an address (`jan`) stands in too many good passwords. */
const SHORTEST_TELLING = 4;
/** Keys in the order in which people run along them. */
const RUNS = ['abcdefghijklmnopqrstuvwxyz', '0123456789'.repeat(20), 'qwertyuiopasdfghjklzxcvbnm'];

/**
 * The rule that a new password of the right length breaks, as its code; undefined for one that may be used. After NIST
 * SP 800-63B: it is none of those that are tried first (common, a run along the keys, of the person's address). There
 * is no rule about kinds of characters: such rules make passwords worse.
 */
export function brokenPasswordRule(password: string, email: string): string | undefined {
  const plain = password.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
  if (FREQUENT_PASSWORDS.has(plain) || new Set(plain).size < FEWEST_DIFFERENT || isRun(plain)) return 'password_common';
  const [name = ''] = email.toLowerCase().split('@');
  if (name.length >= SHORTEST_TELLING && plain.includes(name)) return 'password_holds_address';
  return undefined;
}

const isRun = (text: string): boolean =>
  RUNS.some((run) => run.includes(text) || run.includes([...text].reverse().join('')));
