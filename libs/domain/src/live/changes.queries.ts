import { loadCycle } from '../inquiry/cycles.access.js';
import { loadMeeting } from '../meetings/meetings.access.js';
import type { StaffWork } from '../work/work.js';
import type { LiveTopic } from './live-change.entity.js';

export interface ChangeRow {
  readonly number: number;
  readonly what: string;
  readonly itemId: string;
  readonly changedAt: Date;
}

/** What changed after a number; or, where that cannot be told any more, that everything has to be read anew. */
export interface Changes {
  readonly changes: readonly ChangeRow[];
  /** The number to go on after. */
  readonly last: number;
  /** Whether there are changes after the number asked for that are not kept any more, or never were. */
  readonly lost: boolean;
}

/** At once; whoever missed more reads everything anew. */
const MOST = 500;

/** The door to each thing that people have open together: what may not be read is not followed. */
const DOORS: Readonly<Record<LiveTopic, (work: StaffWork, id: string) => Promise<unknown>>> = {
  meeting: (work, id) => loadMeeting(work, id),
  cycle: (work, id) => loadCycle(work, id, 'cycle.read'),
};

/** The changes of a meeting or a cycle after the one with this number; none yet where it is left out. */
export async function readChanges(
  work: StaffWork,
  { topic, id, after }: { readonly topic: LiveTopic; readonly id: string; readonly after?: number | undefined },
): Promise<Changes> {
  await DOORS[topic](work, id);
  const [count] = await work.db.query<{ last: number }[]>(
    `select last_number as last from live_topic where board_id = $1 and topic = $2 and topic_id = $3`,
    [work.actor.boardId, topic, id],
  );
  const last = count?.last ?? 0;
  if (after === undefined || after === last) return { changes: [], last, lost: false };
  const changes = await work.db.query<ChangeRow[]>(
    `select number, what, item_id as "itemId", changed_at as "changedAt" from live_change
      where board_id = $1 and topic = $2 and topic_id = $3 and number > $4 order by number limit ${MOST}`,
    [work.actor.boardId, topic, id, after],
  );
  // Numbers have no gaps: what is missing was removed, or the number is of something else.
  const whole = after < last && changes[0]?.number === after + 1 && changes.length === last - after;
  return whole ? { changes, last, lost: false } : { changes: [], last, lost: true };
}
