import type { Language } from '@app/access';
import { holdPerson } from '../people/hold-person.js';
import { applyChanges, changedValues, expectVersionIfThere, nothingChanged } from '../work/changes.js';
import type { StaffWork, SystemActor, Work } from '../work/work.js';
import { MailPreference } from './mail-preference.entity.js';
import {
  choicesOf,
  choicesWithout,
  type MailChoices,
  type MailRhythm,
  USUAL_RHYTHM,
} from './mail-preferences.rules.js';
import { RefusedAddress } from './refused-address.entity.js';
import type { Unsubscribing } from './unsubscribe-token.js';

/** How the actor is mailed. */
export interface MailStanding {
  readonly language: Language;
  readonly digest: MailRhythm;
  readonly choices: MailChoices;
  /** Where mail goes to; null where the board knows no address. */
  readonly address: string | null;
  /** Since when nothing is mailed there, as its mail server said that there is no mailbox. */
  readonly refusedAt: Date | null;
  /** 0 where nothing was chosen yet. */
  readonly version: number;
}

export interface MailWish {
  readonly language?: Language;
  readonly digest?: MailRhythm;
  readonly choices?: Partial<MailChoices>;
}

const UNSAID = { language: 'nl' as const, digest: USUAL_RHYTHM, choices: {}, version: 0 };

/** How the actor is mailed: what they chose, and what is usual where they said nothing. */
export async function readMailStanding(work: StaffWork): Promise<MailStanding> {
  const { boardId, staffMemberId } = work.actor;
  const chosen = (await work.db.findOneBy(MailPreference, { boardId, staffMemberId })) ?? UNSAID;
  const [reached] = await work.db.query<Pick<MailStanding, 'address' | 'refusedAt'>[]>(
    `select s.email as address, r.refused_at as "refusedAt" from staff_member s
       left join refused_address r on r.board_id = s.board_id and r.staff_member_id = s.id and r.address = s.email
      where s.board_id = $1 and s.id = $2`,
    [boardId, staffMemberId],
  );
  const { language, digest, choices, version } = chosen;
  return { language, digest, choices: choicesOf(choices), version, address: null, refusedAt: null, ...reached };
}

/** Changes how the actor is mailed; what is left out stays as it is. */
export async function chooseMail(
  work: StaffWork,
  version: number | undefined,
  { choices: wanted = {}, ...wish }: MailWish,
): Promise<MailStanding> {
  const chosen = await lockPreference(work, work.actor.staffMemberId);
  expectVersionIfThere(chosen.version > 0 ? chosen : null, version);
  await change(work, chosen, { ...wish, choices: { ...chosen.choices, ...wanted } });
  return readMailStanding(work);
}

/** Mails somebody no more of a group, or no more digests. Whoever has the mail may; again, or of who left, is no matter. */
export async function unsubscribe(
  work: Work<SystemActor>,
  { staffMemberId, scope }: Omit<Unsubscribing, 'boardId'>,
): Promise<void> {
  const here = await work.db.query<unknown[]>(
    `select from staff_member where board_id = $1 and id = $2 and erased_at is null`,
    [work.actor.boardId, staffMemberId],
  );
  if (here.length === 0) return;
  const chosen = await lockPreference(work, staffMemberId);
  await change(work, chosen, { choices: choicesWithout(scope, chosen.choices) });
}

/** Says that the actor's address works after all: mail is tried there again. */
export async function tryAddressAgain(work: StaffWork): Promise<void> {
  const { boardId, staffMemberId } = work.actor;
  const { affected } = await work.db.delete(RefusedAddress, { boardId, staffMemberId });
  if (affected === 0) work.bookkeeping();
  else work.record({ event: 'mail-address.tried-again', subjectType: 'staff_member', subjectId: staffMemberId });
}

/** Held until the end: of two changes at once, the second finds what the first chose. */
async function lockPreference(work: Work, staffMemberId: string): Promise<MailPreference> {
  const { boardId } = work.actor;
  work.bookkeeping();
  await holdPerson(work, staffMemberId);
  const found = await work.db.findOneBy(MailPreference, { boardId, staffMemberId });
  return found ?? work.db.create(MailPreference, { boardId, staffMemberId, ...UNSAID });
}

async function change(work: Work, chosen: MailPreference, wanted: Partial<MailPreference>): Promise<void> {
  const { boardId, staffMemberId, version } = chosen;
  const changes = applyChanges(chosen, wanted);
  if (version === 0) await work.db.insert(MailPreference, { ...chosen, version: 1 });
  else if (nothingChanged(work, changes)) return;
  else await work.db.update(MailPreference, { boardId, staffMemberId }, changedValues(changes));
  work.record({ event: 'mail-preference.chosen', subjectType: 'staff_member', subjectId: staffMemberId, changes });
}
