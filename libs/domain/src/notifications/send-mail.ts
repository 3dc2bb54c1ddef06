import type { Language } from '@app/access';
import type { Mail, Mailer, Sent } from '@app/platform';
import { today } from '../work/today.js';
import type { UnitOfWork } from '../work/unit-of-work.js';
import type { SystemActor, Work } from '../work/work.js';
import { type Addresses, composeMail } from './compose-mail.js';
import { gatherMail } from './gather-mail.js';
import { MailDelivery, type MailScope } from './mail-delivery.entity.js';
import { choicesOf, type MailChoices } from './mail-preferences.rules.js';
import { MOST_TRIES, nextTry } from './mail-tries.rules.js';
import { NOTICE_KINDS } from './notice-kinds.js';
import { noticesOfMails, type MailedNotice } from './notices.queries.js';
import { MAILABLE } from './recipients.queries.js';
import { RefusedAddress } from './refused-address.entity.js';
import { unsubscribeToken } from './unsubscribe-token.js';

/** How many mails are read at a time: what they say is no older than it takes to send so many. */
const AT_ONCE = 25;
/** A mail that could not be sent for so long is no news any more. */
const OLDEST_DAYS = 3;

/** What it takes to send mail. */
export interface Post extends Pick<Addresses, 'appUrl' | 'publicUrl'> {
  readonly mailer: Mailer;
  /** Signs the addresses by which people unsubscribe. */
  readonly secret: string;
  /** Whether enough time was spent: what is left is sent in the next minute. */
  readonly isOver: () => boolean;
}

/** The mail server cannot be used. All mail waits; nothing else does. */
class MailServerUnreachable extends Error {}

/**
 * Makes mails of what people are told and sends those that are due. Each is sent at least once: a mail is marked as
 * tried before it goes and as sent after it, and who is killed in between leaves one that is tried again minutes later,
 * under the same Message-ID. For a lost invitation is worse than one that comes twice.
 */
export async function sendMail(unitOfWork: UnitOfWork, post: Post): Promise<void> {
  const boardIds = await unitOfWork.boardIds();
  for (const boardId of boardIds) await unitOfWork.run({ boardId, system: true }, gatherMail);
  for (const boardId of boardIds) await sendOfBoard(unitOfWork, { boardId, system: true }, post);
}

async function sendOfBoard(unitOfWork: UnitOfWork, actor: SystemActor, post: Post): Promise<void> {
  for (;;) {
    const waiting = await unitOfWork.read(actor, readWaiting);
    for (const mail of waiting) {
      if (post.isOver()) return;
      if (await unitOfWork.run(actor, (work) => claim(work, mail))) await sendOne(unitOfWork, actor, post, mail);
    }
    if (waiting.length < AT_ONCE) return;
  }
}

interface WaitingMail {
  readonly id: string;
  readonly scope: MailScope;
  readonly digestOn: string | null;
  readonly tries: number;
  readonly old: boolean;
  readonly recipientId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly address: string;
  readonly mailable: boolean;
  readonly language: Language;
  readonly choices: Partial<MailChoices>;
}

type FilledMail = WaitingMail & { readonly notices: readonly MailedNotice[] };

/** The mails whose turn it is, with what they may say at this moment, in two queries. */
async function readWaiting(work: Work<SystemActor>): Promise<FilledMail[]> {
  const mails = await work.db.query<WaitingMail[]>(
    `select m.id, m.scope, m.digest_on as "digestOn", m.tries, m.recipient_id as "recipientId",
            m.made_at < $2::timestamptz - make_interval(days => $4) as old,
            s.given_name as "givenName", s.family_name as "familyName", s.email as address, ${MAILABLE} as mailable,
            coalesce(p.language, 'nl') as language, coalesce(p.choices, '{}') as choices
       from mail_delivery m
       join staff_member s on s.board_id = m.board_id and s.id = m.recipient_id
       left join mail_preference p on p.board_id = m.board_id and p.staff_member_id = m.recipient_id
      where m.board_id = $1 and m.state = 'waiting' and m.next_try_at <= $2
      order by m.next_try_at, m.id limit $5`,
    [work.actor.boardId, work.now, today(work), OLDEST_DAYS, AT_ONCE],
  );
  const notices = await noticesOfMails(
    work,
    mails.map(({ id }) => id),
  );
  return mails.map((mail) => ({ ...mail, notices: notices.filter((notice) => saysStill(mail, notice)) }));
}

/** Whoever chose otherwise since is not mailed, also where a mail waited for its second try. */
const saysStill = ({ id, choices }: WaitingMail, { mailId, kind }: MailedNotice): boolean =>
  mailId === id && choicesOf(choices)[NOTICE_KINDS[kind].group] !== 'none';

/** Takes a mail for this try: another worker, or this one after a crash, finds it only when that had its time. */
async function claim(work: Work<SystemActor>, { id, tries, old, mailable, notices }: FilledMail): Promise<boolean> {
  work.bookkeeping();
  const { boardId } = work.actor;
  const idle = old ? 'given_up' : !mailable || notices.length === 0 ? 'not_needed' : undefined;
  const claimed = await work.db.update(
    MailDelivery,
    { boardId, id, state: 'waiting', tries },
    idle ? { state: idle } : { tries: tries + 1, nextTryAt: nextTry(work.now, tries) },
  );
  return claimed.affected === 1 && idle === undefined;
}

async function sendOne(unitOfWork: UnitOfWork, actor: SystemActor, post: Post, mail: FilledMail): Promise<void> {
  const sent = await post.mailer.send(mailOf(actor, post, mail));
  await unitOfWork.run(actor, (work) => settle(work, mail, sent));
  if (sent.outcome === 'unreachable') throw new MailServerUnreachable(`mail waits: ${sent.reason}`);
}

function mailOf({ boardId }: SystemActor, { secret, publicUrl, appUrl }: Post, mail: FilledMail): Mail {
  const { id, scope, language, recipientId: staffMemberId, givenName, familyName, address } = mail;
  const unsubscribeUrl = `${publicUrl}/v1/unsubscribe/${unsubscribeToken(secret, { boardId, staffMemberId, scope })}`;
  const said = composeMail({ ...mail, name: givenName }, { publicUrl, appUrl, unsubscribeUrl });
  return { id, to: { name: `${givenName} ${familyName}`, address }, language, unsubscribeUrl, ...said };
}

async function settle(work: Work<SystemActor>, mail: FilledMail, { outcome }: Sent): Promise<void> {
  work.bookkeeping();
  const { boardId } = work.actor;
  const { id, tries, recipientId: staffMemberId, address } = mail;
  if (outcome === 'address_refused')
    await work.db.upsert(RefusedAddress, { boardId, staffMemberId, address, refusedAt: work.now }, [
      'boardId',
      'staffMemberId',
    ]);
  const after = {
    accepted: { state: 'sent' as const },
    refused: { state: 'refused' as const },
    address_refused: { state: 'refused' as const },
    later: tries + 1 >= MOST_TRIES ? { state: 'given_up' as const } : undefined,
    // Not its fault: it keeps its turn.
    unreachable: { tries, nextTryAt: work.now },
  }[outcome];
  if (after) await work.db.update(MailDelivery, { boardId, id, state: 'waiting' }, after);
}
