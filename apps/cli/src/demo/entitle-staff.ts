import { entitlementTemplates } from '@app/domain';
import type { DemoBoard } from './demo-board.js';
import type { Random } from './random.js';
import { type Calendar, momentOn } from './school-calendar.js';

/** Its school leaders are in none of the agreement's rules: the board gives them what it gives their teachers. */
const OF_THE_BOARD = {
  agreement: 'Afspraak van het bestuur',
  sourceTitle: 'Professionaliseringsplan',
  sourceUrl: null,
};

/** What the collective agreement of primary education gives and the board beside it, from the first of the two years on. */
export function entitleStaff(random: Random, { previous }: Calendar): DemoBoard['entitlementRules'] {
  const recordedAt = momentOn(previous.fromOn, 15);
  const agreed = entitlementTemplates.cao_po;
  const ofLeaders = agreed
    .filter(({ functionGroup }) => functionGroup === 'teacher')
    .map((terms) => ({ ...terms, ...OF_THE_BOARD, functionGroup: 'leader' as const }));
  return [...agreed, ...ofLeaders].map((terms) => ({
    ...terms,
    id: random.id(recordedAt),
    fromOn: previous.fromOn,
    recordedAt,
  }));
}

/** What it costs, in cents, and how often somebody pays it from their own budget. */
const COSTS: Readonly<Record<string, { purpose: string; chance: number; cents: readonly [number, ...number[]] }>> = {
  course: { purpose: 'Cursusgeld', chance: 0.7, cents: [4500, 9500, 12_500, 17_500] },
  professional_reading: { purpose: 'Vakboek', chance: 0.25, cents: [1995, 2495, 3495] },
};

/** Courses and books that people chose themselves, and paid for. */
export function spendOnLearning(random: Random, activities: DemoBoard['activities']): DemoBoard['learningExpenses'] {
  return activities.flatMap(({ id: activityId, ownerId, learnedOn, learningForm, initiative }) => {
    const cost = COSTS[learningForm];
    if (!cost || initiative !== 'self_chosen' || !random.chance(cost.chance)) return [];
    const id = random.id(momentOn(learnedOn, 16));
    return [{ id, ownerId, spentOn: learnedOn, cents: random.pick(cost.cents), purpose: cost.purpose, activityId }];
  });
}
