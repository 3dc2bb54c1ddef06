import { isISO8601, isUUID } from 'class-validator';
import { InvalidRequest } from './invalid-request.js';
import { keyAfter, type PageQuery } from './paging.js';

/*
 * Where a page begins, by what its list is sorted on. A cursor is the list's own, but travels through the caller: what
 * was made by hand must not reach the database as a day or an id.
 */

/** Of a list by name. */
export const afterNameAndId = (query: PageQuery): string[] | undefined => after(query, () => true);

/** Of a list by day. */
export const afterDayAndId = (query: PageQuery): string[] | undefined =>
  after(query, (day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && isISO8601(day, { strict: true }));

function after(query: PageQuery, isSortValue: (value: string) => boolean): string[] | undefined {
  const key = keyAfter(query, 2);
  if (!key) return undefined;
  const [value = '', id] = key;
  if (isSortValue(value) && isUUID(id)) return key;
  throw new InvalidRequest([{ pointer: '/after', code: 'cursor', parameters: {} }]);
}
