import { newId, RuleBroken } from '@app/platform';
import { addActivities } from '../activities/add-activities.js';
import { sourceOf } from '../activities/log-activity.js';
import { knownFormSql } from '../learning-forms/learning-forms.queries.js';
import { formViolations, type KnownForm } from '../learning-forms/learning-forms.rules.js';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { dayViolations } from '../work/days.rules.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Attendance } from './attendance.entity.js';
import { Meeting } from './meeting.entity.js';
import type { MeetingRow } from './meetings.queries.js';
import { usualLearningForm } from './meetings.rules.js';

export interface Minutes {
  readonly title: string;
  readonly heldOn: string;
  readonly minutes: number;
  readonly notes?: string | null;
  readonly attendeeIds: readonly string[];
  /** The code of the learning form; usual for the kind of team where it is left out. */
  readonly learningForm?: string;
}

/** Records a meeting that was held, and logs it for all who were there: nobody enters it a second time. */
export async function recordMeeting(work: StaffWork, leerteamId: string, held: Minutes): Promise<MeetingRow> {
  const leerteam = await loadLeerteam(work, leerteamId, 'meeting.record');
  const { boardId } = work.actor;
  const learningForm = held.learningForm ?? usualLearningForm(leerteam.kind);
  const form = await expectSound(work, leerteamId, held, learningForm);

  const { title, heldOn, minutes, notes = null } = held;
  const meeting = { id: newId(), leerteamId, title, heldOn, minutes, notes, version: 1 };
  await work.db.insert(Meeting, { ...meeting, boardId });
  const attendeeIds = held.attendeeIds.toSorted();
  await insertRows(
    work,
    Attendance,
    attendeeIds.map((staffMemberId) => ({ boardId, meetingId: meeting.id, staffMemberId })),
  );
  work.record({
    event: 'meeting.recorded',
    subjectType: 'meeting',
    subjectId: meeting.id,
    changes: { leerteamId, heldOn, minutes, attendeeIds },
  });
  await logFor(work, attendeeIds, { ...meeting, form });
  return { ...meeting, attendeeIds };
}

/** Each activity belongs to the one who was there: they add what they took from it, and how far it is open. */
async function logFor(
  work: StaffWork,
  attendeeIds: readonly string[],
  meeting: Omit<Meeting, 'boardId'> & { readonly form: KnownForm },
): Promise<void> {
  const { id: meetingId, title, heldOn: learnedOn, minutes, leerteamId, form } = meeting;
  const held = { meetingId, title, learnedOn, minutes, leerteamId, form };
  const usual = { initiative: 'team', visibility: 'team', source: sourceOf(work) } as const;
  await addActivities(
    work,
    attendeeIds.map((ownerId) => ({ ...held, ...usual, ownerId })),
  );
}

/** Refuses a meeting that cannot have been held so; answers the learning form. */
async function expectSound(
  work: StaffWork,
  leerteamId: string,
  { heldOn, attendeeIds }: Minutes,
  learningForm: string,
): Promise<KnownForm> {
  const [known] = await work.db.query<[{ form: KnownForm | null; members: number }]>(
    `select ${knownFormSql('$1', '$2')} as form,
            (select count(distinct m.staff_member_id) from leerteam_membership m
               join staff_member s on s.board_id = m.board_id and s.id = m.staff_member_id and s.erased_at is null
              where m.board_id = $1 and m.leerteam_id = $3 and m.staff_member_id = any($4::uuid[])
                and m.from_on <= $5 and (m.until_on is null or m.until_on > $5)) as members`,
    [work.actor.boardId, learningForm, leerteamId, attendeeIds, heldOn],
  );
  const violations = [
    ...dayViolations('/heldOn', heldOn, today(work)),
    ...(known.members < attendeeIds.length ? [{ pointer: '/attendeeIds', code: 'not_a_member_then' }] : []),
    ...formViolations(known.form),
  ];
  if (violations.length > 0 || known.form === null) throw new RuleBroken('rule_broken', violations);
  return known.form;
}
