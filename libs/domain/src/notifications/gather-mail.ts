import { newId } from '@app/platform';
import { insertRows } from '../work/insert-rows.js';
import { DEFAULT_ZONE, today } from '../work/today.js';
import type { SystemActor, Work } from '../work/work.js';
import { lastDigest } from './digest-days.rules.js';
import { MailDelivery, type MailScope } from './mail-delivery.entity.js';
import { type MailChoice, MAIL_RHYTHMS, USUAL_CHOICES, USUAL_RHYTHM } from './mail-preferences.rules.js';
import { NOTICE_KINDS } from './notice-kinds.js';
import { MAILABLE, ZONE } from './recipients.queries.js';

/** What nobody mailed for so long is no news any more: mail was off, or the person chose otherwise since. */
const OLDEST_DAYS = { at_once: 3, digest: 14, none: 0 } satisfies Record<MailChoice, number>;
/** So many mails about one group of things go at once in a day; what comes after them is gathered for an hour. */
const FREELY_A_DAY = 6;
/** More is done in the next minute. */
const AT_ONCE = 5_000;

const GROUPS = Object.fromEntries(Object.entries(NOTICE_KINDS).map(([kind, { group }]) => [kind, group]));

interface Decided {
  readonly id: string;
  readonly recipientId: string;
  /** What kind of mail it goes in; null where it goes in none. */
  readonly scope: MailScope | null;
  readonly on: string | null;
}

/**
 * Makes mails of the board's notices that are due: at once, one a person and group; in the digest that is due where they
 * work, one a person. What goes by no mail is settled too, and not looked at again. The same queries for five hundred
 * people as for one; done twice, there is nothing left to do.
 */
export async function gatherMail(work: Work<SystemActor>): Promise<void> {
  work.bookkeeping();
  const [lock] = await work.db.query<[{ taken: boolean }]>(
    `select pg_try_advisory_xact_lock(hashtextextended('gather mail ' || $1::text, 0)) as taken`,
    [work.actor.boardId],
  );
  // Another worker is at it.
  if (!lock.taken) return;
  const decided = await decide(work);
  if (decided.length === 0) return;
  const mails = new Map<string, Pick<MailDelivery, 'id' | 'recipientId' | 'scope' | 'digestOn'>>();
  const mailed = decided.map(({ recipientId, scope, on }) => {
    if (scope === null) return null;
    const key = `${recipientId} ${scope}`;
    const mail = mails.get(key) ?? { id: newId(), recipientId, scope, digestOn: scope === 'digest' ? on : null };
    mails.set(key, mail);
    return mail.id;
  });
  const { boardId } = work.actor;
  const waiting = { boardId, state: 'waiting' as const, tries: 0, nextTryAt: work.now, madeAt: work.now };
  await insertRows(
    work,
    MailDelivery,
    [...mails.values()].map((mail) => ({ ...waiting, ...mail })),
  );
  await work.db.query(
    `update notice n set to_mail = false, mail_delivery_id = d.mail_id
       from unnest($2::uuid[], $3::uuid[]) as d (id, mail_id) where n.board_id = $1 and n.id = d.id`,
    [boardId, decided.map(({ id }) => id), mailed],
  );
}

/** What is to be done with the notices that nothing was decided on; those that wait for a digest are left. */
async function decide(work: Work<SystemActor>): Promise<Decided[]> {
  const { boardId } = work.actor;
  const zones = await work.db.query<{ zone: string }[]>(
    `select distinct time_zone as zone from school where board_id = $1`,
    [boardId],
  );
  const due = [...new Set([DEFAULT_ZONE, ...zones.map(({ zone }) => zone)])].flatMap((zone) =>
    MAIL_RHYTHMS.map((rhythm) => ({ zone, rhythm, ...lastDigest(rhythm, zone, work.now) })),
  );
  return work.db.query<Decided[]>(DECISIONS, [
    boardId,
    work.now,
    today(work),
    GROUPS,
    USUAL_CHOICES,
    JSON.stringify(due),
    DEFAULT_ZONE,
    USUAL_RHYTHM,
    OLDEST_DAYS,
    AT_ONCE,
    FREELY_A_DAY,
  ]);
}

const DECISIONS = `
  with people as (
    select s.id, ${MAILABLE} as mailable, coalesce(p.choices, '{}') as choices,
           coalesce(p.digest, $8) as rhythm, coalesce(${ZONE}, $7) as zone
      from staff_member s
      left join mail_preference p on p.board_id = s.board_id and p.staff_member_id = s.id
     where s.board_id = $1 and s.id in (select recipient_id from notice where board_id = $1 and to_mail)),
  decided as (
    select n.id, n.recipient_id, n.told_at, p.zone, p.rhythm,
           case when p.mailable and n.read_at is null and c.choice <> 'none'
                 and n.told_at >= $2::timestamptz - make_interval(days => ($9::jsonb ->> c.choice)::integer)
                then c.choice end as choice,
           k.in_group
      from notice n
      join people p on p.id = n.recipient_id
     cross join lateral (select $4::jsonb ->> n.kind as in_group) k
     cross join lateral (select coalesce(p.choices ->> k.in_group, $5::jsonb ->> k.in_group) as choice) c
     where n.board_id = $1 and n.to_mail),
  mailed as (
    select m.recipient_id, m.scope from mail_delivery m
     where m.board_id = $1 and m.recipient_id in (select id from people)
       and m.made_at > $2::timestamptz - interval '1 day'
     group by 1, 2
    having count(*) >= $11 and max(m.made_at) > $2::timestamptz - interval '1 hour')
  select n.id, n.recipient_id as "recipientId", d."on"::text,
         case n.choice when 'at_once' then n.in_group else n.choice end as scope
    from decided n
    left join jsonb_to_recordset($6::jsonb) as d (zone text, rhythm text, "on" date, "from" timestamptz)
      on n.choice = 'digest' and d.zone = n.zone and d.rhythm = n.rhythm
   where n.choice is null
      or n.choice = 'at_once'
           and not exists (select from mailed m where m.recipient_id = n.recipient_id and m.scope = n.in_group)
      or n.told_at < d."from" and not exists (select from mail_delivery m
           where m.board_id = $1 and m.recipient_id = n.recipient_id and m.digest_on = d."on")
   order by n.id limit $10`;
