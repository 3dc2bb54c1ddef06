import { RuleBroken } from '@app/platform';
import { withinSchool } from '../organisations/within-school.js';
import type { Span } from '../work/date-ranges.rules.js';
import type { StaffWork, Work } from '../work/work.js';
import { medianDays } from './resolution.calculation.js';
import { SIGNAL_STATES, type SignalState } from './signal.entity.js';

export interface SignalSummary extends Span {
  /** How many there are today in each state. */
  readonly states: readonly { readonly state: SignalState; readonly signals: number }[];
  /** How many were resolved in the period and still are; each was looked at first. */
  readonly resolved: number;
  /** From the day that one was noticed first to the day that it was resolved; null of fewer than five. */
  readonly medianDays: number | null;
}

/** How the signals of a school stand, and how long mending takes. What was joined counts once. */
export async function summariseSignals(work: StaffWork, schoolId: string, span: Span): Promise<SignalSummary> {
  if (span.untilOn <= span.fromOn) throw RuleBroken.at('/until', 'ends_before_it_begins');
  await withinSchool(work, schoolId, 'signal-summary.read');
  const counts = await work.db.query<{ state: SignalState; signals: number }[]>(
    `select state, count(*)::integer as signals from signal
      where board_id = $1 and school_id = $2 and joined_to_id is null group by state`,
    [work.actor.boardId, schoolId],
  );
  const days = await daysToResolution(work, schoolId, span);
  const signalsIn = (state: SignalState): number => counts.find((one) => one.state === state)?.signals ?? 0;
  const states = SIGNAL_STATES.map((state) => ({ state, signals: signalsIn(state) }));
  return { ...span, states, resolved: days.length, medianDays: medianDays(days) };
}

/**
 * Of each signal of a school that was resolved in a period, after a look whether it was mended: how many days there are
 * between the day that it was noticed first, also in a signal that was joined to it, and that on which it was resolved.
 */
async function daysToResolution(work: Work, schoolId: string, { fromOn, untilOn }: Span): Promise<number[]> {
  const rows = await work.db.query<{ days: number }[]>(
    `select s.ended_on - (select min(g.noticed_on) from signal g
        where g.board_id = s.board_id and (g.id = s.id or g.joined_to_id = s.id)) as days
       from signal s
      where s.board_id = $1 and s.school_id = $2 and s.joined_to_id is null and s.state = 'resolved'
        and s.ended_on >= $3 and s.ended_on < $4`,
    [work.actor.boardId, schoolId, fromOn, untilOn],
  );
  return rows.map(({ days }) => days);
}
