import { newId, RuleBroken, type Violation } from '@app/platform';
import { Cycle } from '../inquiry/cycle.entity.js';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { insertRows } from '../work/insert-rows.js';
import { linkViolations } from '../work/links.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { carryOver } from './carry-over.js';
import { type MeetingDays, meetingDaysOf } from './meeting-days.js';
import { PlannedMeeting } from './planned-meeting.entity.js';
import {
  meetingDayViolations,
  type MeetingRepetition,
  MOST_MEETINGS,
  repetitionViolations,
} from './planned-meetings.rules.js';
import { tellOfChange } from './tell-of-change.js';

/** What a team means to do: title, day and minutes are enough. */
export interface MeetingPlan {
  readonly title: string;
  readonly plannedOn: string;
  readonly startsAt?: string | null;
  readonly minutes: number;
  readonly place?: string | null;
  readonly link?: string | null;
  /** A running cycle of the team that is worked on. */
  readonly cycleId?: string | null;
}

export interface PlannedSeries extends Omit<MeetingDays, 'days'> {
  /** Null where it is planned once. */
  readonly seriesId: string | null;
  readonly meetings: readonly PlannedMeeting[];
}

/**
 * Plans a meeting of a leerteam, once or again and again; what stayed open before goes on the agenda of the first. One
 * that is planned once is planned on its day, also in a holiday.
 */
export async function planMeetings(
  work: StaffWork,
  leerteamId: string,
  { repeats, ...plan }: MeetingPlan & { readonly repeats?: MeetingRepetition },
): Promise<PlannedSeries> {
  await loadLeerteam(work, leerteamId, 'meeting.plan');
  const on = today(work);
  expectNone([
    ...meetingDayViolations(plan.plannedOn, on),
    ...(repeats ? repetitionViolations(plan.plannedOn, repeats, on) : []),
    ...(await planViolations(work, leerteamId, plan)),
  ]);
  const { days, ...holidays } = await meetingDaysOf(work, leerteamId, plan.plannedOn, repeats);
  if (days.length === 0) throw RuleBroken.at('/repeats', 'plan_skips_all');
  if (days.length > MOST_MEETINGS) throw RuleBroken.at('/repeats', 'plan_too_often', { limit: MOST_MEETINGS });
  const seriesId = repeats ? newId() : null;
  const meetings = days.map((plannedOn) => meetingOn(work, { leerteamId, seriesId }, { ...plan, plannedOn }));
  await insertRows(work, PlannedMeeting, meetings);
  for (const { id, plannedOn, startsAt, minutes } of meetings)
    tellOfChange(work, id, {
      event: 'planned',
      what: 'meeting',
      itemId: id,
      facts: { leerteamId, seriesId, plannedOn, startsAt, minutes },
    });
  await carryOver(work, leerteamId);
  return { seriesId, meetings, ...holidays };
}

const meetingOn = (
  { db, actor, now }: StaffWork,
  of: Pick<PlannedMeeting, 'leerteamId' | 'seriesId'>,
  { title, plannedOn, startsAt = null, minutes, place = null, link = null, cycleId = null }: MeetingPlan,
): PlannedMeeting =>
  db.create(PlannedMeeting, {
    ...{ id: newId(), boardId: actor.boardId, ...of, cycleId, title, plannedOn, startsAt, minutes, place, link },
    ...{ cancelledAt: null, closedAt: null, changedAt: now, version: 1 },
  });

function expectNone(violations: readonly Violation[]): void {
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}

/** What is wrong with where a meeting is, and with what is worked on. */
export async function planViolations(
  { db, actor: { boardId } }: StaffWork,
  leerteamId: string,
  { link, cycleId }: Partial<MeetingPlan>,
): Promise<Violation[]> {
  const cycle = cycleId ? await db.findOneBy(Cycle, { boardId, leerteamId, id: cycleId }) : undefined;
  return [
    ...linkViolations('/link', link ?? null),
    ...(cycle === null ? [{ pointer: '/cycleId', code: 'no_cycle_of_team' }] : []),
    ...(cycle?.endedOn ? [{ pointer: '/cycleId', code: 'cycle_ended' }] : []),
  ];
}
