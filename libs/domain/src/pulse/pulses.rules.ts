import type { Violation } from '@app/platform';
import type { Need } from './pulse-item.entity.js';
import { POINTS } from './told-needs.calculation.js';

/** A pulse is short, so that it is answered; a validated scale has as many items as it has. */
const FEWEST_QUESTIONS = 3;
const MOST_QUESTIONS = 6;
export const MOST_OF_A_SCALE = 24;

/** What has to be known of an item to ask it. */
export interface Asked {
  readonly id: string;
  readonly need: Need;
  readonly scale: string | null;
  readonly retiredOn: string | null;
}

/** The one validated scale that all items are of, as the school says; null where there is none. */
export function scaleOf(items: readonly Pick<Asked, 'scale'>[]): string | null {
  const scale = items[0]?.scale ?? null;
  return items.every((item) => item.scale === scale) ? scale : null;
}

/** What is wrong with asking these items: `known` are those that the school has, of the ids that were named. */
export function questionViolations(
  itemIds: readonly string[],
  known: readonly Asked[],
  needs: readonly Need[],
): Violation[] {
  const items = itemIds.map((id) => known.find((item) => item.id === id));
  const violations = items.flatMap((item, index) => {
    const pointer = `/itemIds/${index}`;
    if (!item) return [{ pointer, code: 'unknown_pulse_item' }];
    return item.retiredOn === null ? [] : [{ pointer, code: 'pulse_item_retired' }];
  });
  if (violations.length > 0) return violations;
  const most = scaleOf(known) === null ? MOST_QUESTIONS : MOST_OF_A_SCALE;
  const missing = needs.filter((need) => !known.some((item) => item.need === need));
  return [
    ...(itemIds.length < FEWEST_QUESTIONS || itemIds.length > most
      ? [{ pointer: '/itemIds', code: 'questions_out_of_range', parameters: { fewest: FEWEST_QUESTIONS, most } }]
      : []),
    ...missing.map((need) => ({ pointer: '/itemIds', code: `${need}_missing` })),
  ];
}

/** What somebody chose at one question, from 1 to 5. */
export interface Answered {
  readonly itemId: string;
  readonly step: number;
}

/** What of a question decides how its answer counts. */
export interface Question {
  readonly itemId: string;
  readonly need: Need;
  readonly reversed: boolean;
}

/** Whether every question has one answer, and nothing else has. */
export const isComplete = (answers: readonly Answered[], questions: readonly Question[]): boolean =>
  answers.length === questions.length &&
  questions.every(({ itemId }) => answers.filter((answer) => answer.itemId === itemId).length === 1);

/** The place in each need's tally of what somebody answered to all questions, the lowest being 1. */
export function placesOf(answers: readonly Answered[], questions: readonly Question[]): Record<Need, number> {
  const places: Record<Need, number> = { autonomy: 1, relatedness: 1, competence: 1 };
  for (const { itemId, need, reversed } of questions) {
    const step = answers.find((answer) => answer.itemId === itemId)?.step ?? 1;
    places[need] += reversed ? POINTS - step : step - 1;
  }
  return places;
}
