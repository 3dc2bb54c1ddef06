import { RuleBroken } from '@app/platform';
import type { ActivityRow } from '../activities/activities.queries.js';
import { addActivities } from '../activities/add-activities.js';
import { sourceOf } from '../activities/log-activity.js';
import { knownFormSql } from '../learning-forms/learning-forms.queries.js';
import { formViolations, type KnownForm } from '../learning-forms/learning-forms.rules.js';
import { dayViolations } from '../work/days.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { Meeting } from './meeting.entity.js';

/** A meeting that is said to have been held. */
interface SaidToBeHeld extends Pick<Meeting, 'leerteamId' | 'heldOn'> {
  readonly attendeeIds: readonly string[];
  /** The field that names them. */
  readonly pointer: string;
  /** The code of the learning form. */
  readonly learningForm: string;
}

/** Refuses a meeting that cannot have been held so; answers the learning form. */
export async function expectHeld(work: StaffWork, held: SaidToBeHeld): Promise<KnownForm> {
  const { leerteamId, heldOn, attendeeIds, pointer, learningForm } = held;
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
    ...(known.members < attendeeIds.length ? [{ pointer, code: 'not_a_member_then' }] : []),
    ...formViolations(known.form),
  ];
  if (violations.length > 0 || known.form === null) throw new RuleBroken('rule_broken', violations);
  return known.form;
}

/** Somebody who was at a meeting, and for how long. */
export interface Attendee {
  readonly ownerId: string;
  readonly minutes: number;
}

/** Each activity belongs to the one who was there: they add what they took from it, and how far it is open. */
export function logMeeting(
  work: StaffWork,
  { id: meetingId, title, heldOn: learnedOn, leerteamId }: Pick<Meeting, 'id' | 'title' | 'heldOn' | 'leerteamId'>,
  form: KnownForm,
  attendees: readonly Attendee[],
): Promise<ActivityRow[]> {
  const held = { meetingId, title, learnedOn, leerteamId, form };
  const usual = { initiative: 'team', visibility: 'team', source: sourceOf(work) } as const;
  return addActivities(
    work,
    attendees.map((attendee) => ({ ...held, ...usual, ...attendee })),
  );
}
