import type { Violation } from '@app/platform';
import { createHash } from 'node:crypto';
import { StaffMember } from '../people/staff-member.entity.js';
import { insertRows } from '../work/insert-rows.js';
import type { StaffWork } from '../work/work.js';
import type { ActivityRow } from './activities.queries.js';
import type { ActivitySource } from './activity.entity.js';
import { addActivities, type NewActivity } from './add-activities.js';
import { type Entry, judgeEntries } from './log-activity.js';
import { type EntryOrigin, LoggedEntry } from './logged-entry.entity.js';

/** An entry that says which one it is. */
export interface SentEntry {
  /** The sender's own id of it, another for each entry that is sent. */
  readonly clientId: string;
  readonly entry: Entry;
}

/** By which way entries come in, and what their activities say of it. */
export interface Way {
  readonly origin: EntryOrigin;
  readonly source: ActivitySource;
}

interface Earlier {
  /** `logged_otherwise`: under this id, but with other content. */
  readonly outcome: 'logged_already' | 'logged_otherwise';
  readonly activityId: string;
  readonly version: number;
}
interface Refused {
  readonly outcome: 'refused';
  readonly violations: readonly Violation[];
}
interface Logged {
  readonly outcome: 'logged';
  readonly activity: ActivityRow;
}
interface ToLog {
  readonly outcome: 'to_log';
  readonly activity: NewActivity;
}

/** What became of an entry. */
export type Landing = Earlier | Refused | Logged;
/** What will become of it. */
export type Planned = Earlier | Refused | ToLog;

/**
 * Logs entries of the actor's that may be sent again: each is one activity, however often and from wherever it comes.
 * What is sound is logged, also where others are not; an answer for each, in their order.
 */
export async function logOnce(work: StaffWork, way: Way, sent: readonly SentEntry[]): Promise<Landing[]> {
  await lockOwner(work);
  const planned = await planToLog(work, way, sent);
  const toLog = planned.flatMap((one, index) => (one.outcome === 'to_log' ? [{ ...one, index }] : []));
  const activities = await addActivities(
    work,
    toLog.map(({ activity }) => activity),
  );
  const landed = new Map(toLog.map(({ index }, at) => [index, activities[at] as ActivityRow]));
  await note(
    work,
    way.origin,
    [...landed].map(([index, { id }]) => ({ ...(sent[index] as SentEntry), activityId: id })),
  );
  return planned.map((one, index) =>
    one.outcome === 'to_log' ? { outcome: 'logged', activity: landed.get(index) as ActivityRow } : one,
  );
}

/** What logging these entries would do. Reads only. */
export async function planToLog(
  work: StaffWork,
  { origin, source }: Way,
  sent: readonly SentEntry[],
): Promise<Planned[]> {
  const earlier = await findEarlier(work, origin, sent);
  const fresh = sent.filter(({ clientId }) => !earlier.has(clientId));
  const entries = fresh.map(({ entry }) => entry);
  const judged = entries.length > 0 ? await judgeEntries(work, entries, source) : [];
  const found = new Map(fresh.map(({ clientId }, index) => [clientId, judged[index]]));
  return sent.map(({ clientId, entry }): Planned => {
    const before = earlier.get(clientId);
    if (before) return toEarlier(before, entry);
    const of = found.get(clientId);
    return of && 'activity' in of
      ? { outcome: 'to_log', ...of }
      : { outcome: 'refused', violations: of?.violations ?? [] };
  });
}

/** One sender of a person at a time: of two that bring the same, the second finds what the first logged. */
async function lockOwner(work: StaffWork): Promise<void> {
  const { boardId, staffMemberId: id } = work.actor;
  // Where all was logged before nothing is written, but the lock counts as writing.
  work.bookkeeping();
  await work.db.findOneOrFail(StaffMember, {
    select: { id: true },
    where: { boardId, id },
    lock: { mode: 'for_no_key_update' },
  });
}

interface EarlierRow extends Pick<LoggedEntry, 'clientId' | 'activityId' | 'contentHash'> {
  readonly version: number;
}

async function findEarlier(
  { db, actor }: StaffWork,
  origin: EntryOrigin,
  sent: readonly SentEntry[],
): Promise<Map<string, EarlierRow>> {
  const rows = await db.query<EarlierRow[]>(
    `select e.client_id as "clientId", e.activity_id as "activityId", e.content_hash as "contentHash", a.version
       from logged_entry e join activity a on a.board_id = e.board_id and a.id = e.activity_id
      where e.board_id = $1 and e.owner_id = $2 and e.origin = $3 and e.client_id = any($4::text[])`,
    [actor.boardId, actor.staffMemberId, origin, sent.map(({ clientId }) => clientId)],
  );
  return new Map(rows.map((row) => [row.clientId, row]));
}

/** Of what was emptied it is not known any more what it said: it stays what it was. */
function toEarlier({ activityId, version, contentHash }: EarlierRow, entry: Entry): Earlier {
  const same = contentHash === null || contentHash.equals(hashOf(entry));
  return { outcome: same ? 'logged_already' : 'logged_otherwise', activityId, version };
}

function note(
  work: StaffWork,
  origin: EntryOrigin,
  logged: readonly (SentEntry & { readonly activityId: string })[],
): Promise<void> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const rows = logged.map(({ clientId, activityId, entry }) => ({
    ...{ boardId, ownerId, origin, clientId, activityId },
    contentHash: hashOf(entry),
    loggedAt: work.now,
  }));
  return insertRows(work, LoggedEntry, rows);
}

/** The same for entries that say the same, whatever the order of their fields and lists. */
export function hashOf(entry: Entry): Buffer {
  const fields = Object.entries(entry)
    .filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([field, value]) => [field, Array.isArray(value) ? value.toSorted() : value] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest();
}
