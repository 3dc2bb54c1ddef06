import { Conflict, newId, NotFound, RuleBroken } from '@app/platform';
import { loadCycle } from '../inquiry/cycles.access.js';
import { Theme } from '../learning-forms/theme.entity.js';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { Membership } from '../leerteams/membership.entity.js';
import { loadOpenMeeting } from '../meetings/meetings.access.js';
import { notify } from '../notifications/notify.js';
import { expectColleague } from '../people/expect-colleague.js';
import { isCurrent } from '../work/date-ranges.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { LeadTurn } from './lead-turn.entity.js';
import { leadTurnRow, type LeadTurnRow } from './lead-turns.queries.js';
import { type LeadDays, type LedThing, ledViolations } from './lead-turns.rules.js';
import { announceTurn, recordTurn } from './told-turns.js';

export interface Lead extends LedThing, LeadDays {
  /** Who is to lead; the actor themselves, where it is left out. */
  readonly leaderId?: string;
}

/** Takes the lead in something of the leerteam, or offers it to another member, who accepts or declines. */
export async function takeLead(
  work: StaffWork,
  leerteamId: string,
  { leaderId = work.actor.staffMemberId, fromOn, untilOn, ...led }: Lead,
): Promise<LeadTurnRow> {
  await loadLeerteam(work, leerteamId, 'lead-turn.take');
  const violations = ledViolations({ ...led, ...(fromOn ? { fromOn } : {}), untilOn: untilOn ?? null }, today(work));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  await expectOfTeam(work, leerteamId, led);
  const days = led.meetingId == null ? { fromOn: fromOn ?? today(work), untilOn: untilOn ?? null } : {};
  return addTurn(work, { leerteamId, leaderId, ...led, ...days });
}

type Turn = Partial<LeadTurn> & Pick<LeadTurn, 'leerteamId' | 'leaderId'>;

/** Adds a turn of the actor's own, or the offer of one to another member of the team. */
export async function addTurn(work: StaffWork, wanted: Turn): Promise<LeadTurnRow> {
  const { boardId, staffMemberId: me } = work.actor;
  const own = wanted.leaderId === me;
  const turn = work.db.create(LeadTurn, {
    ...{ meetingId: null, cycleId: null, themeId: null, words: null, fromOn: null, untilOn: null, takesOverId: null },
    ...wanted,
    id: newId(),
    boardId,
    offeredById: own ? null : me,
    acceptedOn: own ? today(work) : null,
  });
  await expectMember(work, turn);
  await expectNotLed(work, turn);
  await work.db.insert(LeadTurn, turn);
  recordTurn(work, turn, own ? 'taken' : 'offered');
  if (own) announceTurn(work, turn);
  await notify(work, { kind: 'lead-turn.offered', to: [turn.leaderId], subjectId: turn.id, occasion: turn.id });
  return leadTurnRow(work, turn.id);
}

/** Refuses a meeting, a cycle or a theme that this team cannot be led in. */
async function expectOfTeam(work: StaffWork, leerteamId: string, led: LedThing): Promise<void> {
  const { meetingId, cycleId, themeId } = led;
  const ofTeam = async (pointer: string, code: string, found: Promise<{ leerteamId: string }>): Promise<void> => {
    const thing = await found.catch((error: unknown) => {
      if (error instanceof NotFound) return undefined;
      throw error;
    });
    if (thing?.leerteamId !== leerteamId) throw RuleBroken.at(pointer, code);
  };
  if (meetingId != null)
    await ofTeam('/meetingId', 'no_meeting_of_team', loadOpenMeeting(work, meetingId, 'meeting.work'));
  if (cycleId != null) await ofTeam('/cycleId', 'no_cycle_of_team', loadCycle(work, cycleId, 'cycle.work'));
  if (themeId == null) return;
  const theme = await work.db.findOneBy(Theme, { boardId: work.actor.boardId, id: themeId });
  if (!theme) throw RuleBroken.at('/themeId', 'unknown_theme');
  if (theme.retiredOn !== null) throw RuleBroken.at('/themeId', 'retired_theme');
}

/** Refuses who is not in the team today, and on the day on which they begin to lead where that is earlier. */
async function expectMember(work: StaffWork, { boardId, leerteamId, leaderId, fromOn }: LeadTurn): Promise<void> {
  await expectColleague(work, leaderId, '/leaderId');
  // Locked: of two turns in the same thing, the second sees the first.
  const memberships = await work.db.find(Membership, {
    where: { boardId, leerteamId, staffMemberId: leaderId },
    lock: { mode: 'pessimistic_write' },
  });
  const on = today(work);
  const days = [on, ...(fromOn !== null && fromOn < on ? [fromOn] : [])];
  if (!days.every((day) => memberships.some((one) => isCurrent(one, day))))
    throw RuleBroken.at('/leaderId', 'not_a_member_then');
}

/** Refuses to have somebody lead what they lead already, or were asked to, in the same days. */
async function expectNotLed(work: StaffWork, turn: LeadTurn): Promise<void> {
  const same = await work.db.query<unknown[]>(
    `select from lead_turn
      where board_id = $1 and leerteam_id = $2 and leader_id = $3
        and (meeting_id, cycle_id, theme_id, lower(words)) is not distinct from ($4::uuid, $5::uuid, $6::uuid, lower($7::text))
        and (meeting_id is not null
          or from_on < coalesce($9::date, 'infinity') and coalesce(until_on, 'infinity') > $8::date)`,
    [
      ...[turn.boardId, turn.leerteamId, turn.leaderId, turn.meetingId, turn.cycleId, turn.themeId, turn.words],
      ...[turn.fromOn, turn.untilOn],
    ],
  );
  if (same.length > 0) throw new Conflict('leads_this_already');
}
