import type { RunRow } from '@app/reporting';
import { event, eventStream, type Following } from '../live/event-stream.js';
import { type RunProgressView, toRunProgressView } from './report-runs.dto.js';

/**
 * What a client is sent that follows the making of reports: how it stands, whenever that changed, and nothing more after
 * it has ended.
 *
 * @param read how it stands now; rejects where the caller may not see it any more
 */
export function progressStream(
  first: RunRow,
  read: () => Promise<RunRow>,
  following: Following,
): AsyncGenerator<string> {
  let told = progressMark(first);
  const look = async () => {
    const run = await read();
    const mark = progressMark(run);
    const events = mark === told ? '' : inWords(run);
    told = mark;
    return { events, isLast: isOver(run) };
  };
  return eventStream({ events: inWords(first), isLast: isOver(first) }, look, following);
}

/** What stands for how a run stands: the id of its event, by which a client that comes back says what it knows. */
export function progressMark({ state, counts }: RunRow): string {
  return [state, counts.done, counts.failed, counts.cancelled].join('-');
}

export const isOver = ({ state }: Pick<RunProgressView, 'state'>): boolean => state !== 'queued' && state !== 'running';

const inWords = (run: RunRow): string => event('progress', progressMark(run), toRunProgressView(run));
