import type { Parts, Unit } from './figure.js';
import {
  FEWEST_GROUPS_OF_PUPILS,
  FEWEST_PUPILS_FOR_A_MEAN,
  FEWEST_PUPILS_IN_A_COUNT,
  FEWEST_STAFF,
  weighTooMuch,
} from './suppression.js';

/** Of which group a pupil is, in the key of their part: `group/pupil`. */
const groupOf = (key: string): string => key.split('/', 1)[0] ?? '';

/** A group that is more of the pupils than this is as good as alone. */
const LARGEST_GROUP = 0.8;

/** Pupils are told of from ten on, of two groups of five at least: of one group it would be read as one teacher's. */
function areFewPupils(keys: readonly string[]): boolean {
  const groups = new Map<string, number>();
  for (const key of keys) groups.set(groupOf(key), (groups.get(groupOf(key)) ?? 0) + 1);
  const countable = [...groups.values()].filter((pupils) => pupils >= FEWEST_PUPILS_IN_A_COUNT);
  if (keys.length < FEWEST_PUPILS_FOR_A_MEAN || countable.length < FEWEST_GROUPS_OF_PUPILS) return true;
  return Math.max(...groups.values()) > LARGEST_GROUP * keys.length;
}

/**
 * Whether a figure, or what two of them differ by, is about so few that it may not be told. Nobody at all is not few;
 * five people of whom one is nearly all of it are.
 */
export function isAboutFew(unit: Unit, parts: Parts): boolean {
  if (parts.size === 0) return false;
  if (unit === 'pupils') return areFewPupils([...parts.keys()]);
  if (parts.size < FEWEST_STAFF) return true;
  if (unit === 'learners' || unit === 'staff') return false;
  return weighTooMuch([...parts.values()].map(({ amount }) => Math.abs(amount)));
}
