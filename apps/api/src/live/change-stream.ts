import type { Changes } from '@app/domain';
import { event, eventStream, type Following } from './event-stream.js';

/**
 * What a client is sent that follows a meeting or a cycle: where it begins, then each change with its number.
 *
 * @param read what changed after a number, as far as the caller may know; rejects where they may not
 */
export function changeStream(
  first: Changes,
  read: (after: number) => Promise<Changes>,
  following: Following,
): AsyncGenerator<string> {
  let { last } = first;
  const look = async () => {
    const found = await read(last);
    const events = found.last !== last || found.lost ? inWords(found) : '';
    last = found.last;
    return { events };
  };
  return eventStream({ events: inWords(first) }, look, following);
}

function inWords({ changes, last, lost }: Changes): string {
  if (changes.length === 0) return numbered(lost ? 'lost' : 'following', last, {});
  return changes.map(({ number, ...change }) => numbered('change', number, change)).join('');
}

const numbered = (type: string, number: number, data: object): string => event(type, number, { number, ...data });
