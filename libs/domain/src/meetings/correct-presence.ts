import { RuleBroken } from '@app/platform';
import { ACTIVITY_DETAILS } from '../activities/empty-removed-activities.js';
import { Activity } from '../activities/activity.entity.js';
import type { LeerteamKind } from '../leerteams/leerteam.entity.js';
import type { StaffWork } from '../work/work.js';
import { Attendance } from './attendance.entity.js';
import { rememberLogged } from './close-meeting.js';
import { expectHeld, logMeeting } from './log-meeting.js';
import type { Meeting } from './meeting.entity.js';
import { usualLearningForm } from './meetings.rules.js';
import { PlannedMeeting } from './planned-meeting.entity.js';
import { correctUntil } from './planned-meetings.rules.js';
import { Presence } from './presence.entity.js';

type Correction = Pick<Presence, 'staffMemberId' | 'presence' | 'minutes'>;

/**
 * Corrects who was at a meeting after it was closed, and what was logged of that: for who was there after all it is
 * logged, for who was not it is removed, as its owner would. An activity that its owner made their own since (changed,
 * shared, wrote on) stays as they left it: that is theirs to correct.
 */
export async function correctPresence(
  work: StaffWork,
  held: Meeting,
  { staffMemberId, presence, minutes }: Correction,
): Promise<void> {
  const { boardId, id } = held;
  const lock = { mode: 'pessimistic_write' as const };
  const { closedAt } = await work.db.findOneOrFail(PlannedMeeting, { where: { boardId, id }, lock });
  if (closedAt === null || work.now > correctUntil(closedAt)) throw new RuleBroken('meeting_is_closed');
  const key = { boardId, plannedMeetingId: id, staffMemberId };
  const before = await work.db.findOneBy(Presence, key);
  await work.db.upsert(Presence, { ...key, presence, minutes }, ['boardId', 'plannedMeetingId', 'staffMemberId']);
  const attendance = { boardId, meetingId: id, staffMemberId };
  await work.db.delete(Attendance, attendance);
  if (presence === 'present') await work.db.insert(Attendance, attendance);
  const there = presence === 'present' ? (minutes ?? held.minutes) : null;
  if (before?.activityId) await correctLogged(work, before, there);
  else if (there !== null) await logAfterwards(work, held, { ownerId: staffMemberId, minutes: there });
}

/** Gives what was logged other minutes, takes it away (null) or back; not where its owner made it their own. */
async function correctLogged(work: StaffWork, presence: Presence, minutes: number | null): Promise<void> {
  const { boardId, plannedMeetingId, staffMemberId: personId } = presence;
  const activity = await findUntouched(work, presence);
  if (!activity) return;
  const removedAt = minutes === null ? (activity.removedAt ?? work.now) : null;
  const wanted = { minutes: minutes ?? activity.minutes, removedAt };
  if (wanted.minutes === activity.minutes && removedAt === activity.removedAt) return;
  const { id: subjectId } = activity;
  await work.db.update(Activity, { boardId, id: subjectId }, wanted);
  const version = activity.version + 1;
  await rememberLogged(work, plannedMeetingId, [{ id: subjectId, ownerId: personId, version }]);
  const event = minutes === null ? 'removed' : activity.removedAt === null ? 'corrected' : 'brought-back';
  const changes = minutes === null ? {} : { minutes: [activity.minutes, minutes] };
  work.record({ event: `activity.${event}`, subjectType: 'activity', subjectId, personId, changes });
}

/** What somebody hung on it, beside its own details, makes it theirs. */
const HUNG_ON = [
  'evidence',
  'learning_expense',
  'trajectory_step',
  'goal_check_in',
  'evaluation_point',
  'insight',
  'insight_adoption',
];

/** What was logged of a presence, as long as it is as the meeting left it. */
async function findUntouched(
  work: StaffWork,
  { boardId, activityId, activityVersion }: Presence,
): Promise<Activity | null> {
  const query = work.db.createQueryBuilder(Activity, 'a').setLock('pessimistic_write');
  query.where('a.board_id = :boardId and a.id = :activityId and a.version = :activityVersion', {
    boardId,
    activityId,
    activityVersion,
  });
  for (const table of [...ACTIVITY_DETAILS, ...HUNG_ON])
    query.andWhere(`not exists (select from ${table} x where x.board_id = a.board_id and x.activity_id = a.id)`);
  return query.getOne();
}

/** Logs the meeting for somebody who was there after all, under the form under which it was logged for the others. */
async function logAfterwards(
  work: StaffWork,
  held: Meeting,
  attendee: { readonly ownerId: string; readonly minutes: number },
): Promise<void> {
  const [{ kind, logged }] = await work.db.query<[{ kind: LeerteamKind; logged: string | null }]>(
    `select t.kind, (select f.code from meeting_presence p
         join activity a on a.board_id = p.board_id and a.id = p.activity_id
         join learning_form f on f.board_id = a.board_id and f.id = a.learning_form_id
        where p.board_id = $1 and p.planned_meeting_id = $2 limit 1) as logged
       from leerteam t where t.board_id = $1 and t.id = $3`,
    [held.boardId, held.id, held.leerteamId],
  );
  // Nothing is left to go by where those for whom it was logged were erased since.
  const learningForm = logged ?? usualLearningForm(kind);
  const form = await expectHeld(work, { ...held, attendeeIds: [attendee.ownerId], pointer: '', learningForm });
  await rememberLogged(work, held.id, await logMeeting(work, held, form, [attendee]));
}
