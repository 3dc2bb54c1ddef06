import { createHash } from 'node:crypto';

/**
 * JSON with one spelling only, after RFC 8785: keys in order of their UTF-16 units, no white space, numbers and
 * strings as ECMAScript writes them. A property that is `undefined` is absent. What JSON cannot hold is refused with
 * its path (NaN, infinity, half a character, a Date, a Map), because a report must not change on its way to storage.
 */
export function canonicalJson(value: unknown): string {
  try {
    return written(value);
  } catch (error) {
    throw error instanceof Refused ? new TypeError(`$${error.path} ${error.message}`) : error;
  }
}

/** SHA-256, in hexadecimal, of the UTF-8 bytes of the canonical JSON. */
export const contentHash = (value: unknown): string => hashOfJson(canonicalJson(value));

/** The same of a value that is written already. */
export const hashOfJson = (canonical: string): string => createHash('sha256').update(canonical, 'utf8').digest('hex');

/** What JSON cannot hold. Where it stands is put together on the way out: a path to each value is made for nobody. */
class Refused extends Error {
  path = '';
}

function written(value: unknown): string {
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Refused(`is ${value}, which JSON cannot hold`);
      return JSON.stringify(value);
    case 'string':
      return writtenString(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writtenArray(value) : writtenObject(value);
    default:
      throw new Refused(`is of type ${typeof value}, which JSON cannot hold`);
  }
}

function writtenArray(items: readonly unknown[]): string {
  let index = 0;
  try {
    let all = '';
    for (; index < items.length; index += 1) all += `${index === 0 ? '' : ','}${written(items[index])}`;
    return `[${all}]`;
  } catch (error) {
    throw standingAt(`[${index}]`, error);
  }
}

function writtenObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new Refused(`is a ${value.constructor.name}, not plain data`);
  let at = '';
  try {
    let all = '';
    // By UTF-16 units, as RFC 8785 has it and `sort` goes by.
    for (const key of Object.keys(value).sort()) {
      at = key;
      const member = (value as Record<string, unknown>)[key];
      if (member !== undefined) all += `${all === '' ? '' : ','}${writtenString(key)}:${written(member)}`;
    }
    return `{${all}}`;
  } catch (error) {
    throw standingAt(`.${at}`, error);
  }
}

function standingAt(step: string, error: unknown): unknown {
  if (error instanceof Refused) error.path = `${step}${error.path}`;
  return error;
}

function writtenString(text: string): string {
  if (!text.isWellFormed()) throw new Refused('holds half a character (a lone surrogate)');
  return JSON.stringify(text);
}
