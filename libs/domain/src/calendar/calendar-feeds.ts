import type { Language } from '@app/access';
import { newId } from '@app/platform';
import { hashOfSecret, newSecret } from '../people/secrets.js';
import { today } from '../work/today.js';
import type { StaffWork, SystemActor, Work } from '../work/work.js';
import { CalendarFeed } from './calendar-feed.entity.js';

export type OwnFeed = Pick<CalendarFeed, 'openedAt' | 'lastReadOn' | 'language'>;

/** Opens the actor's calendar under a secret that is told once, here; the one before it is good for nothing any more. */
export async function openCalendarFeed(work: StaffWork, language: Language): Promise<OwnFeed & { secret: string }> {
  const { boardId, staffMemberId } = work.actor;
  const secret = newSecret('calendar', boardId);
  const feed = { language, openedAt: work.now, lastReadOn: null };
  const kept = { ...feed, secretHash: hashOfSecret(secret) };
  // In one statement: of two that are opened at once, the later stands.
  const rows = await work.db.query<{ id: string }[]>(
    `insert into calendar_feed (id, board_id, staff_member_id, secret_hash, language, opened_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (board_id, staff_member_id) do update
       set secret_hash = excluded.secret_hash, language = excluded.language, opened_at = excluded.opened_at,
           last_read_on = null
     returning id`,
    [newId(), boardId, staffMemberId, kept.secretHash, language, work.now],
  );
  record(work, 'calendar-feed.opened', rows);
  return { ...feed, secret };
}

/** The actor's own feed, without its secret; null where there is none. */
export async function findCalendarFeed(work: StaffWork): Promise<OwnFeed | null> {
  const { boardId, staffMemberId } = work.actor;
  return work.db.findOneBy(CalendarFeed, { boardId, staffMemberId });
}

/** Revokes the actor's feed, at once and for good. */
export async function revokeCalendarFeed(work: StaffWork): Promise<void> {
  const { boardId, staffMemberId } = work.actor;
  const feeds = await work.db.findBy(CalendarFeed, { boardId, staffMemberId });
  if (feeds.length === 0) return;
  await work.db.delete(CalendarFeed, { boardId, staffMemberId });
  record(work, 'calendar-feed.revoked', feeds);
}

function record(work: StaffWork, event: string, feeds: readonly { readonly id: string }[]): void {
  for (const { id: subjectId } of feeds)
    work.record({ event, subjectType: 'calendar_feed', subjectId, personId: work.actor.staffMemberId });
}

/** Whose calendar opens under this secret, and in which language; undefined where none does, or its owner left. */
export async function presentCalendarSecret(
  work: Work<SystemActor>,
  secret: string,
): Promise<Pick<CalendarFeed, 'staffMemberId' | 'language'> | undefined> {
  const on = today(work);
  const [feed] = await work.db.query<Pick<CalendarFeed, 'id' | 'staffMemberId' | 'language' | 'lastReadOn'>[]>(
    `select c.id, c.staff_member_id as "staffMemberId", c.language, c.last_read_on as "lastReadOn"
       from calendar_feed c join staff_member s on s.board_id = c.board_id and s.id = c.staff_member_id
      where c.board_id = $1 and c.secret_hash = $2 and (s.left_on is null or s.left_on > $3)`,
    [work.actor.boardId, hashOfSecret(secret), on],
  );
  if (feed && feed.lastReadOn !== on) {
    work.bookkeeping();
    await work.db.update(CalendarFeed, { boardId: work.actor.boardId, id: feed.id }, { lastReadOn: on });
  }
  return feed;
}
