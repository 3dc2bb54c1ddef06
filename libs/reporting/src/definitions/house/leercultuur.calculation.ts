import { effectiveNumber } from '@app/statistics';
import { partsOf, type Parts } from '../../privacy/figure.js';
import type { Release } from '../../privacy/release.js';
import { FEWEST_STAFF } from '../../privacy/suppression.js';
import { minutesOf } from '../hours-table.js';
import { learnedThroughYear } from '../learned-through-year.calculation.js';
import { isSchoolMonth, monthsOf } from '../months.js';
import type { HouseFacts } from './house.facts.js';
import { leerteams } from './leervermogen.calculation.js';
import { countOf, nothing, partOfStaff, portionOf, rateOf, staffCount, stepped, type Told } from './told.js';

/** Of all goals that were active, those that their owners set of their own. */
export function ownGoals({ goals, staff }: HouseFacts, release: Release): Told {
  const own = goals.filter(({ origin }) => origin === 'own');
  const portion = portionOf(release, { unit: 'goals', quantity: 'own_goals' }, goalsOf(own), goalsOf(goals));
  return { ...portion, n: staffCount('staff', staff.length) };
}

const goalsOf = (goals: HouseFacts['goals']): Parts => partsOf(goals, (one) => ({ ...one, amount: one.goals }));

/** Of all time of learning, that of which the learner took the initiative. */
export function selfChosenMinutes({ learned, staff }: HouseFacts, release: Release): Told {
  const chosen = learned.filter(({ initiative }) => initiative === 'self_chosen');
  const what = { unit: 'minutes', quantity: 'self_chosen_minutes' } as const;
  const portion = portionOf(release, what, minutesOf(chosen), minutesOf(learned));
  return { ...portion, n: staffCount('staff', staff.length) };
}

/** Staff with a learning moment in seven tenths of the school months at least. */
export function staffLearningThroughYear(
  { learned, staff }: HouseFacts,
  { from, until }: { from: string; until: string },
  release: Release,
): Told {
  if (learned.length === 0) return nothing(staffCount('staff', staff.length));
  const months = monthsOf(from, until).filter(isSchoolMonth).length;
  const people = months === 0 ? new Set<string>() : learnedThroughYear(learned, months);
  return partOfStaff(release, 'staff_learning_through_year', people, staff);
}

/**
 * The effective number of leaders (1 / Σp², p being each one's share of the lead turns) over who is in a leerteam: all turns
 * of all teams together, by person, so that one who leads three teams is one leader.
 */
export function leadersAmongMembers({ leads, teams }: HouseFacts, release: Release): Told {
  const members = new Set(teams.flatMap((team) => [...team.members])).size;
  const leaders = effectiveNumber(leads.map(({ turns }) => turns));
  const n = staffCount('members', members);
  if (leaders === undefined || members === 0) return nothing(n);
  if (members < FEWEST_STAFF)
    return { value: { kind: 'hidden', reason: 'fewer_than_5_staff' }, possible: { low: 0, high: 1 }, n };
  const parts = partsOf(leads, ({ person, turns, fingerprint }) => ({ person, amount: turns, fingerprint }));
  const share = { kind: 'share', value: stepped(leaders, members), of: members, atLeast: true } as const;
  const value = release.publish({ unit: 'learners', quantity: 'house/leaders_among_members', parts }, share);
  const shown = value.kind === 'share' ? { low: value.value, high: value.value } : { low: 0, high: 1 };
  return { value, possible: shown, n };
}

/** Looks back of teams on how they work together. */
export const collaborationReviews = ({ reviews, teams }: HouseFacts): Told => countOf(reviews, leerteams(teams.length));

/** What was expected of pupils beforehand, and evaluated. */
export const hypothesesEvaluated = ({ hypothesesEvaluated: evaluated, teams }: HouseFacts): Told =>
  countOf(evaluated, leerteams(teams.length));

/** Signals of what hindered pupils that were resolved, and looked at again. */
export const signalsResolved = ({ signalsResolved: resolved, teams }: HouseFacts): Told =>
  countOf(resolved, leerteams(teams.length));

/** So many for every leerteam. */
export const perLeerteam = (many: number, { teams }: HouseFacts): Told =>
  teams.length === 0 ? nothing() : rateOf(many / teams.length, leerteams(teams.length));
