import { isISO8601 } from 'class-validator';
import { InvalidRequest } from './invalid-request.js';
import { keyAfter, type PageQuery } from './paging.js';

/*
 * Where a page begins, by what its list is sorted on. A cursor is the list's own, but travels through the caller: what
 * was made by hand must not reach the database as a day or an id.
 */

/** Of a list by name. */
export const afterNameAndId = (query: PageQuery): string[] | undefined => keyAfter(query, 2);

/** Of a list by moment. */
export function afterMomentAndId(query: PageQuery): string[] | undefined {
  const key = keyAfter(query, 2);
  const [moment = ''] = key ?? [];
  if (!key || (/^20\d{2}-\d{2}-\d{2}T[\d:.]+Z$/.test(moment) && isISO8601(moment, { strict: true }))) return key;
  throw new InvalidRequest([{ pointer: '/after', code: 'cursor', parameters: {} }]);
}

/** Of a list by day. */
export const afterDayAndId = (query: PageQuery): string[] | undefined => afterDay(query, 2);

/** Of a list by day, and by time within it. */
export const afterDayTimeAndId = (query: PageQuery): string[] | undefined => afterDay(query, 3);

function afterDay(query: PageQuery, parts: number): string[] | undefined {
  const key = keyAfter(query, parts);
  const [day = ''] = key ?? [];
  if (!key || (/^\d{4}-\d{2}-\d{2}$/.test(day) && isISO8601(day, { strict: true }))) return key;
  throw new InvalidRequest([{ pointer: '/after', code: 'cursor', parameters: {} }]);
}

/** Of a list by number. */
export function afterNumberAndId(query: PageQuery): string[] | undefined {
  const key = keyAfter(query, 2);
  if (!key || /^\d{1,9}$/.test(key[0] ?? '')) return key;
  throw new InvalidRequest([{ pointer: '/after', code: 'cursor', parameters: {} }]);
}
