import { Conflict, RuleBroken } from '@app/platform';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { schoolsOfLeerteams } from '../leerteams/leerteam-schools.queries.js';
import { memberOnSql } from '../leerteams/members.queries.js';
import { expectVersion } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { Signal } from './signal.entity.js';
import { findSignal, loadSignal } from './signals.access.js';
import { expectInHand, hasEnded } from './signals.rules.js';
import { takeStep } from './take-step.js';
import { tellHolders, tellNoticers } from './told-signals.js';

/** Whose hands a signal is in: a leerteam’s; or, where none is named, of whoever leads the school. */
export interface Hands {
  readonly leerteamId?: string | null;
  readonly word?: string | null;
}

/** Takes up a signal that is in nobody’s hands: for a leerteam that the actor is in, or as leader of the school. */
export async function takeUpSignal(work: StaffWork, id: string, version: number, hands: Hands): Promise<void> {
  const { signal, relations } = await findSignal(work, id, 'signal.take-up');
  expectVersion(signal, version);
  if (hasEnded(signal.state)) throw new Conflict('signal_ended');
  if (signal.holder !== null) throw new Conflict('signal_taken_up');
  const { leerteamId = null, word = null } = hands;
  if (leerteamId === null && !relations.has('leader')) throw RuleBroken.at('/leerteamId', 'leerteam_expected');
  if (leerteamId !== null) await expectTeamOf(work, signal, leerteamId, { own: true });
  await takeStep(work, signal, { kind: 'taken_up', to: 'investigating', leerteamId, word }, heldBy(leerteamId));
  await tellNoticers(work, id, 'signal.taken-up');
}

/** Gives it into other hands. They are told, and can put it back. */
export async function handOverSignal(work: StaffWork, id: string, version: number, hands: Hands): Promise<void> {
  const signal = await loadSignal(work, id, 'signal.work');
  expectVersion(signal, version);
  expectInHand(signal);
  const { leerteamId = null, word = null } = hands;
  if (signal.leerteamId === leerteamId) throw RuleBroken.at('/leerteamId', 'has_it_already');
  if (leerteamId !== null) await expectTeamOf(work, signal, leerteamId, { own: false });
  await takeStep(work, signal, { kind: 'handed_over', to: signal.state, leerteamId, word }, heldBy(leerteamId));
  await tellHolders(work, signal, 'signal.handed-over');
}

/** Puts it back, for others to take up; also the leader of the school, where a leerteam left it lying. */
export async function putBackSignal(
  work: StaffWork,
  id: string,
  version: number,
  word: string | null = null,
): Promise<void> {
  const signal = await loadSignal(work, id, 'signal.put-back');
  expectVersion(signal, version);
  expectInHand(signal);
  const { leerteamId } = signal;
  await tellHolders(work, signal, 'signal.put-back');
  await takeStep(work, signal, { kind: 'put_back', to: 'noticed', leerteamId, word }, IN_NOBODYS_HANDS);
  await tellNoticers(work, id, 'signal.put-back');
}

/** What a signal is that nobody has in hand. */
export const IN_NOBODYS_HANDS = { holder: null, leerteamId: null, endedOn: null } as const satisfies Partial<Signal>;

const heldBy = (leerteamId: string | null): Partial<Signal> => ({
  holder: leerteamId === null ? 'leader' : 'leerteam',
  leerteamId,
});

/** Refuses a leerteam that was closed, or that nobody of the school is in; and one that the actor is not in, if it is to be their own. */
async function expectTeamOf(
  work: StaffWork,
  { schoolId }: Signal,
  leerteamId: string,
  { own }: { readonly own: boolean },
): Promise<void> {
  const { boardId, staffMemberId } = work.actor;
  // Closing waits for this, or comes before it.
  const lock = { mode: 'for_key_share' as const };
  const leerteam = await work.db.findOne(Leerteam, { where: { boardId, id: leerteamId }, lock });
  if (!leerteam) throw RuleBroken.at('/leerteamId', 'unknown_leerteam');
  if (leerteam.closedOn !== null) throw RuleBroken.at('/leerteamId', 'leerteam_closed');
  const schools = (await schoolsOfLeerteams(work, [leerteamId])).get(leerteamId) ?? [];
  if (!schools.includes(schoolId)) throw RuleBroken.at('/leerteamId', 'leerteam_not_at_school');
  if (!own) return;
  const [mine] = await work.db.query<[{ mine: boolean }]>(`select ${memberOnSql('$2', '$3', '$4::date')} as mine`, [
    boardId,
    leerteamId,
    staffMemberId,
    today(work),
  ]);
  if (!mine.mine) throw RuleBroken.at('/leerteamId', 'not_a_member');
}
