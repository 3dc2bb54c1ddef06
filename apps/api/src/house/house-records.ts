import type { IndicatorKey } from '@app/domain';

/** Where the records behind an indicator are listed; each list shows what its reader may see of them. */
const RECORDS: Readonly<Record<IndicatorKey, ((schoolId: string) => string) | null>> = {
  visions_adopted: null,
  months_since_vision: null,
  staff_in_monthly_leerteam: () => '/v1/leerteams',
  staff_responded: null,
  teams_with_kept_form: () => '/v1/leerteams',
  share_of_teams_with_kept_form: () => '/v1/leerteams',
  pulses_held: null,
  pulse_response: null,
  lowest_need_mean: null,
  cycles_with_effect: () => '/v1/leerteams',
  cycles_with_effect_per_ten: () => '/v1/leerteams',
  insights_adopted: () => '/v1/insights',
  insights_adopted_per_ten: () => '/v1/insights',
  own_goals: () => '/v1/goals',
  self_chosen_minutes: () => '/v1/activities',
  staff_learning_through_year: () => '/v1/activities',
  leaders_among_members: () => '/v1/leerteams',
  collaboration_reviews: () => '/v1/leerteams',
  hypotheses_evaluated: null,
  hypotheses_evaluated_per_leerteam: null,
  signals_resolved: null,
  signals_resolved_per_leerteam: null,
};

export const recordsOf = (indicator: string, schoolId: string): string | null =>
  (Object.hasOwn(RECORDS, indicator) ? RECORDS[indicator as IndicatorKey] : null)?.(schoolId) ?? null;
