import { RuleBroken } from '@app/platform';
import { expectMembers } from '../leerteams/expect-members.js';
import { nameOfSql } from '../people/named-person.queries.js';
import type { StaffWork } from '../work/work.js';
import { correctPresence } from './correct-presence.js';
import { loadMeeting, loadOpenMeeting } from './meetings.access.js';
import type { PresenceRow } from './meetings.queries.js';
import { Presence, type PresenceKind } from './presence.entity.js';
import { tellOfChange } from './tell-of-change.js';

export interface PresenceSaid {
  readonly presence: PresenceKind;
  /** Where they were not there all the time. */
  readonly minutes?: number | null;
}

/**
 * Says whether somebody is at a meeting: of oneself, or of a colleague in the team. For a week after it was closed it can
 * still be corrected.
 */
export async function sayPresence(
  work: StaffWork,
  meetingId: string,
  staffMemberId: string,
  { presence, minutes = null }: PresenceSaid,
): Promise<PresenceRow> {
  const { plan, held } = await loadMeeting(work, meetingId, 'meeting.work');
  if (minutes !== null && presence !== 'present') throw RuleBroken.at('/minutes', 'minutes_of_absent');
  if (!plan) throw new RuleBroken('meeting_is_closed');
  const on = held?.heldOn ?? plan.plannedOn;
  await expectMembers(work, plan.leerteamId, [staffMemberId], { on, pointer: '' });
  const { boardId } = plan;
  const said = { boardId, plannedMeetingId: meetingId, staffMemberId, presence, minutes };
  if (held) await correctPresence(work, held, said);
  else {
    await loadOpenMeeting(work, meetingId, 'meeting.work');
    await work.db.upsert(Presence, said, ['boardId', 'plannedMeetingId', 'staffMemberId']);
  }
  const facts = { presence, minutes };
  tellOfChange(work, meetingId, { event: 'presence-said', what: 'attendance', itemId: staffMemberId, facts });
  const [{ name }] = await work.db.query<[{ name: string }]>(`select ${nameOfSql('$2')} as name`, [
    boardId,
    staffMemberId,
  ]);
  return { staffMemberId, name, presence, minutes };
}
