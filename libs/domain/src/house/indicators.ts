/* What a house is read by. Frameworks name these by key; how each is worked out stands where reports are made. */

/**
 * How a value is counted: `share` 0 to 1, `count` of things, `months`, `mean` on a scale of 1 to 5, `rate` so many for
 * every ten colleagues or for every leerteam.
 */
export type IndicatorUnit = 'share' | 'count' | 'months' | 'mean' | 'rate';

interface Indicator {
  readonly unit: IndicatorUnit;
  /** Whether a threshold is reached from below or from above. */
  readonly sense: 'at_least' | 'at_most';
}

const atLeast = (unit: IndicatorUnit): Indicator => ({ unit, sense: 'at_least' });

/** Every indicator there is (domain, 4). */
export const INDICATORS = {
  visions_adopted: atLeast('count'),
  months_since_vision: { unit: 'months', sense: 'at_most' },
  staff_in_monthly_leerteam: atLeast('share'),
  staff_responded: atLeast('share'),
  teams_with_kept_form: atLeast('count'),
  share_of_teams_with_kept_form: atLeast('share'),
  pulses_held: atLeast('count'),
  pulse_response: atLeast('share'),
  lowest_need_mean: atLeast('mean'),
  cycles_with_effect: atLeast('count'),
  cycles_with_effect_per_ten: atLeast('rate'),
  insights_adopted: atLeast('count'),
  insights_adopted_per_ten: atLeast('rate'),
  own_goals: atLeast('share'),
  self_chosen_minutes: atLeast('share'),
  staff_learning_through_year: atLeast('share'),
  leaders_among_members: atLeast('share'),
  collaboration_reviews: atLeast('count'),
  hypotheses_evaluated: atLeast('count'),
  hypotheses_evaluated_per_leerteam: atLeast('rate'),
  signals_resolved: atLeast('count'),
  signals_resolved_per_leerteam: atLeast('rate'),
} as const satisfies Record<string, Indicator>;

export type IndicatorKey = keyof typeof INDICATORS;

export const isIndicator = (key: string): key is IndicatorKey => Object.hasOwn(INDICATORS, key);

/**
 * What a threshold can be. Shares go by steps of five per cent, since houses show them so: then what is shown decides
 * whether a threshold is reached, and nothing behind it.
 */
export const THRESHOLD_RANGES: Readonly<
  Record<IndicatorUnit, { readonly least: number; readonly most: number; readonly step: number }>
> = {
  share: { least: 0.05, most: 1, step: 0.05 },
  count: { least: 1, most: 1000, step: 1 },
  months: { least: 1, most: 120, step: 1 },
  mean: { least: 1, most: 5, step: 0.1 },
  rate: { least: 0.1, most: 100, step: 0.1 },
};
