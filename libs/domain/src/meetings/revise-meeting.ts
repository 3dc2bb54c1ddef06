import { addDays, daysBetween, RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { notify } from '../notifications/notify.js';
import { applyChanges, type Changes, expectVersion, nothingChanged, said } from '../work/changes.js';
import { holds } from '../work/date-ranges.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { membersOn } from '../leerteams/members.queries.js';
import { freeDaysOf } from './meeting-days.js';
import { loadOpenMeeting } from './meetings.access.js';
import { type MeetingPlan, planViolations } from './plan-meetings.js';
import { PlannedMeeting } from './planned-meeting.entity.js';
import { meetingDayViolations } from './planned-meetings.rules.js';
import { callOff, laterOf, type MeetingReach } from './series-of-meetings.js';
import { tellOfChange } from './tell-of-change.js';

/**
 * Changes a meeting that is still to be held, alone or with the later ones of its series: those get the same values, and
 * move by as many days; the ones that would move into a holiday are called off. What was held stays as it was.
 */
export async function reviseMeeting(
  work: StaffWork,
  id: string,
  version: number,
  revision: Partial<MeetingPlan>,
  reach: MeetingReach,
): Promise<void> {
  const meeting = await loadOpenMeeting(work, id, 'meeting.plan');
  expectVersion(meeting, version);
  const { plannedOn = meeting.plannedOn, ...values } = said(revision);
  await expectSound(work, meeting, { ...values, plannedOn });
  const later = await laterOf(work, meeting, reach);
  const changes = applyChanges<object>({ ...meeting }, { ...values, plannedOn });
  if (later.length === 0 && nothingChanged(work, changes)) return;

  const days = daysBetween(meeting.plannedOn, plannedOn);
  const { kept, off } = await moveBy(work, meeting.leerteamId, later, days);
  await callOff(work, off);
  await work.db
    .createQueryBuilder()
    .update(PlannedMeeting)
    .set({ ...values, plannedOn: () => `planned_on + ${days}`, changedAt: work.now })
    .where('board_id = :board and id = any(:ids)', { board: meeting.boardId, ids: [id, ...kept] })
    .execute();
  const facts = factsOf(changes, ['title', 'place', 'link']);
  tellOfChange(work, id, { event: 'revised', what: 'meeting', itemId: id, facts });
  for (const other of kept)
    tellOfChange(work, other, { event: 'revised', what: 'meeting', itemId: other, facts: { with: id, days } });
  await tellMembers(work, meeting, changes);
}

/** Refuses a revision after which the meeting would break a rule. */
async function expectSound(
  work: StaffWork,
  meeting: PlannedMeeting,
  wanted: Partial<MeetingPlan> & Pick<MeetingPlan, 'plannedOn'>,
): Promise<void> {
  const violations = [
    // What should have been held can be changed without being moved.
    ...(wanted.plannedOn === meeting.plannedOn ? [] : meetingDayViolations(wanted.plannedOn, today(work))),
    ...(await planViolations(work, meeting.leerteamId, wanted)),
  ];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}

/** Which of the later meetings can move by so many days, and which would come into a holiday of all members. */
async function moveBy(
  work: StaffWork,
  leerteamId: string,
  later: readonly PlannedMeeting[],
  days: number,
): Promise<{ kept: string[]; off: PlannedMeeting[] }> {
  const [first, last] = [later[0], later.at(-1)];
  if (days === 0 || !first || !last) return { kept: later.map(({ id }) => id), off: [] };
  const span = { fromOn: addDays(first.plannedOn, days), untilOn: addDays(last.plannedOn, days + 1) };
  const { forAll } = await freeDaysOf(work, leerteamId, span);
  const isFree = ({ plannedOn }: PlannedMeeting): boolean => holds(forAll, addDays(plannedOn, days));
  return { kept: later.filter((one) => !isFree(one)).map(({ id }) => id), off: later.filter(isFree) };
}

/** What members have to know of, whoever changed it. */
const WHEN_AND_WHERE = ['plannedOn', 'startsAt', 'place', 'link'];

async function tellMembers(work: StaffWork, { id, leerteamId }: PlannedMeeting, changes: Changes): Promise<void> {
  if (!Object.keys(changes).some((field) => WHEN_AND_WHERE.includes(field))) return;
  const to = await membersOn(work, leerteamId, today(work));
  await notify(work, { kind: 'meeting.moved', to, subjectId: id });
}
