import type { IndicatorKey } from '@app/domain';

/** Whose house it is, and over which days. */
export interface HouseOf {
  readonly schoolId: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

type Address = (house: HouseOf) => string;

const visions: Address = ({ schoolId }) => `/v1/strategy-documents?kind=vision&schoolId=${schoolId}`;
/** Those of the board are among them: they count too. */
const consultations: Address = () => '/v1/consultations';
const leerteams: Address = ({ schoolId }) => `/v1/leerteams?schoolId=${schoolId}`;
const pulses: Address = ({ schoolId }) => `/v1/schools/${schoolId}/pulses`;
/** A cycle is its leerteam’s: only who is in one finds it. */
const cycles: Address = () => '/v1/cycles';
const insights: Address = ({ schoolId }) => `/v1/insights?schoolId=${schoolId}`;
const goals: Address = () => '/v1/goals?owner=open';
const activities: Address = ({ fromOn, untilOn }) => `/v1/activities?owner=open&from=${fromOn}&until=${untilOn}`;
const signals: Address = ({ schoolId }) => `/v1/signals?state=resolved&schoolId=${schoolId}`;
/** Those that are open to the reader. */
const hypotheses: Address = () => '/v1/impact-hypotheses?owner=open&state=evaluated';

/** Where the records behind an indicator are listed; each list shows what its reader may see of them. */
const RECORDS: Readonly<Record<IndicatorKey, Address>> = {
  visions_adopted: visions,
  months_since_vision: visions,
  staff_in_monthly_leerteam: leerteams,
  staff_responded: consultations,
  teams_with_kept_form: leerteams,
  share_of_teams_with_kept_form: leerteams,
  pulses_held: pulses,
  pulse_response: pulses,
  lowest_need_mean: pulses,
  cycles_with_effect: cycles,
  cycles_with_effect_per_ten: cycles,
  insights_adopted: insights,
  insights_adopted_per_ten: insights,
  own_goals: goals,
  self_chosen_minutes: activities,
  staff_learning_through_year: activities,
  leaders_among_members: leerteams,
  collaboration_reviews: leerteams,
  hypotheses_evaluated: hypotheses,
  hypotheses_evaluated_per_leerteam: hypotheses,
  signals_resolved: signals,
  signals_resolved_per_leerteam: signals,
};

export const recordsOf = (indicator: string, house: HouseOf): string | null =>
  (Object.hasOwn(RECORDS, indicator) ? RECORDS[indicator as IndicatorKey] : null)?.(house) ?? null;
