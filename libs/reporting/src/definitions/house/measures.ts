import type { IndicatorKey } from '@app/domain';
import type { Release } from '../../privacy/release.js';
import * as fundament from './fundament.calculation.js';
import type { HouseFacts } from './house.facts.js';
import * as leercultuur from './leercultuur.calculation.js';
import * as leervermogen from './leervermogen.calculation.js';
import type { Told } from './told.js';

type Measure = (facts: HouseFacts, period: { readonly from: string; readonly until: string }, release: Release) => Told;

/** How each indicator is worked out. */
export const MEASURES: Readonly<Record<IndicatorKey, Measure>> = {
  visions_adopted: ({ visions }) => fundament.visionsAdopted(visions),
  months_since_vision: ({ visions }, period) => fundament.monthsSinceVision(visions, period),
  staff_in_monthly_leerteam: fundament.staffInMonthlyLeerteam,
  staff_responded: (facts, _, release) => leervermogen.staffResponded(facts, release),
  teams_with_kept_form: leervermogen.teamsWithKeptForm,
  share_of_teams_with_kept_form: leervermogen.shareOfTeamsWithKeptForm,
  pulses_held: leervermogen.pulsesHeld,
  pulse_response: leervermogen.pulseResponse,
  lowest_need_mean: leervermogen.lowestNeedMean,
  cycles_with_effect: leervermogen.cyclesWithEffect,
  cycles_with_effect_per_ten: (facts) => leervermogen.perTenStaff(facts.cyclesWithEffect, facts.staff),
  insights_adopted: leervermogen.insightsAdopted,
  insights_adopted_per_ten: (facts) => leervermogen.perTenStaff(facts.insightsAdopted, facts.staff),
  own_goals: (facts, _, release) => leercultuur.ownGoals(facts, release),
  self_chosen_minutes: (facts, _, release) => leercultuur.selfChosenMinutes(facts, release),
  staff_learning_through_year: leercultuur.staffLearningThroughYear,
  leaders_among_members: (facts, _, release) => leercultuur.leadersAmongMembers(facts, release),
  collaboration_reviews: leercultuur.collaborationReviews,
  hypotheses_evaluated: leercultuur.hypothesesEvaluated,
  hypotheses_evaluated_per_leerteam: (facts) => leercultuur.perLeerteam(facts.hypothesesEvaluated, facts),
  signals_resolved: leercultuur.signalsResolved,
  signals_resolved_per_leerteam: (facts) => leercultuur.perLeerteam(facts.signalsResolved, facts),
};
