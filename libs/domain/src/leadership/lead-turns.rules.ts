import type { Violation } from '@app/platform';

/** What somebody leads: one of these. */
export interface LedThing {
  readonly meetingId?: string | null;
  readonly cycleId?: string | null;
  readonly themeId?: string | null;
  readonly words?: string | null;
}

/** When, where it is no meeting. */
export interface LeadDays {
  readonly fromOn?: string;
  readonly untilOn?: string | null;
}

export const LED_KINDS = ['meeting', 'cycle', 'expertise'] as const;
export type LedKind = (typeof LED_KINDS)[number];

export const TURN_STATES = ['offered', 'coming', 'present', 'past'] as const;
export type TurnState = (typeof TURN_STATES)[number];

/** What is wrong with what is to be led and when, as far as it can be told without looking anything up. */
export function ledViolations({ fromOn, untilOn, ...led }: LedThing & LeadDays, today: string): Violation[] {
  const named = [led.meetingId, led.cycleId, led.themeId, led.words].filter((one) => one != null);
  const begins = fromOn ?? today;
  return [
    ...(named.length === 1 ? [] : [{ pointer: '', code: 'one_thing_to_lead' }]),
    ...(led.meetingId != null && fromOn !== undefined ? [{ pointer: '/fromOn', code: 'day_of_the_meeting' }] : []),
    ...(led.meetingId != null && untilOn != null ? [{ pointer: '/untilOn', code: 'day_of_the_meeting' }] : []),
    ...(untilOn != null && untilOn <= begins ? [{ pointer: '/untilOn', code: 'ends_before_it_begins' }] : []),
  ];
}

/** Of two days the one that comes later; a meeting has none of its own. */
export const laterDay = (one: string, other: string | null): string => (other !== null && other > one ? other : one);
