import { RuleBroken } from '@app/platform';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { insertRows } from '../work/insert-rows.js';
import type { StaffWork } from '../work/work.js';
import { Attendance } from './attendance.entity.js';
import { carryOver } from './carry-over.js';
import { type Attendee, expectHeld, logMeeting } from './log-meeting.js';
import { Meeting } from './meeting.entity.js';
import { loadOpenMeeting } from './meetings.access.js';
import { usualLearningForm } from './meetings.rules.js';
import { PlannedMeeting } from './planned-meeting.entity.js';
import { tellOfChange } from './tell-of-change.js';

/** How a meeting went; as it was planned, where it is left out. */
export interface Closing {
  readonly heldOn?: string;
  readonly minutes?: number;
  /** The code of the learning form; usual for the kind of team where it is left out. */
  readonly learningForm?: string;
}

/**
 * Closes a meeting: it was held, it is logged for all who were there, and what stayed open goes to the next one. From
 * then on it is read.
 */
export async function closeMeeting(work: StaffWork, id: string, closing: Closing): Promise<void> {
  const plan = await loadOpenMeeting(work, id, 'meeting.close');
  const { boardId, leerteamId, title } = plan;
  const { heldOn = plan.plannedOn, minutes = plan.minutes } = closing;
  const { kind } = await loadLeerteam(work, leerteamId, 'meeting.close');
  const { learningForm = usualLearningForm(kind) } = closing;
  const present = await findPresent(work, id, minutes);
  if (present.length === 0) throw new RuleBroken('nobody_present');
  const attendeeIds = present.map(({ ownerId }) => ownerId);
  const form = await expectHeld(work, { leerteamId, heldOn, attendeeIds, pointer: '/heldOn', learningForm });

  // In a calendar it takes the place of what was planned.
  const held = { id, boardId, leerteamId, title, heldOn, minutes, notes: null, version: plan.version + 1 };
  await work.db.insert(Meeting, held);
  await insertRows(
    work,
    Attendance,
    attendeeIds.map((staffMemberId) => ({ boardId, meetingId: id, staffMemberId })),
  );
  const logged = await logMeeting(work, held, form, present);
  await rememberLogged(work, id, logged);
  await work.db.update(PlannedMeeting, { boardId, id }, { closedAt: work.now, changedAt: work.now });
  const facts = { leerteamId, heldOn, minutes, attendeeIds };
  tellOfChange(work, id, { event: 'closed', what: 'meeting', itemId: id, facts });
  await carryOver(work, leerteamId);
}

/** Who were there and were not erased since; held until the end, so that nobody is while something is logged. */
const findPresent = (work: StaffWork, id: string, minutes: number): Promise<Attendee[]> =>
  work.db.query<Attendee[]>(
    `select s.id as "ownerId", coalesce(p.minutes, $3) as minutes
       from meeting_presence p
       join staff_member s on s.board_id = p.board_id and s.id = p.staff_member_id and s.erased_at is null
      where p.board_id = $1 and p.planned_meeting_id = $2 and p.presence = 'present'
      order by s.id for key share of s`,
    [work.actor.boardId, id, minutes],
  );

/** Ties each presence to what was logged of it, for when it has to be corrected. */
export async function rememberLogged(
  work: StaffWork,
  id: string,
  logged: readonly { readonly id: string; readonly ownerId: string; readonly version: number }[],
): Promise<void> {
  await work.db.query(
    `update meeting_presence p set activity_id = l.id, activity_version = l.version
       from unnest($3::uuid[], $4::uuid[], $5::integer[]) as l (id, owner_id, version)
      where p.board_id = $1 and p.planned_meeting_id = $2 and p.staff_member_id = l.owner_id`,
    [
      work.actor.boardId,
      id,
      logged.map((activity) => activity.id),
      logged.map(({ ownerId }) => ownerId),
      logged.map(({ version }) => version),
    ],
  );
}
