import { createHash } from 'node:crypto';

/**
 * JSON with one spelling only, after RFC 8785: keys in order of their UTF-16 units, no white space, numbers and
 * strings as ECMAScript writes them. A property that is `undefined` is absent. What JSON cannot hold is refused with
 * its path (NaN, infinity, half a character, a Date, a Map), because a report must not change on its way to storage.
 */
export function canonicalJson(value: unknown): string {
  return written(value, '$');
}

/** SHA-256, in hexadecimal, of the UTF-8 bytes of the canonical JSON. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}

function written(value: unknown, path: string): string {
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${path} is ${value}, which JSON cannot hold`);
      return JSON.stringify(value);
    case 'string':
      return writtenString(value, path);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map((item, index) => written(item, `${path}[${index}]`)).join(',')}]`;
      return writtenObject(value, path);
    default:
      throw new TypeError(`${path} is of type ${typeof value}, which JSON cannot hold`);
  }
}

function writtenObject(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${path} is a ${value.constructor.name}, not plain data`);
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    // Not localeCompare: RFC 8785 orders by UTF-16 units, as `<` does.
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${writtenString(key, path)}:${written(member, `${path}.${key}`)}`);
  return `{${members.join(',')}}`;
}

function writtenString(text: string, path: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError(`${path} holds half a character (a lone surrogate)`);
  return JSON.stringify(text);
}
