import type { Value } from '../../document/value.js';
import type { Candidate, Release, ToldTogether } from '../../privacy/release.js';
import { decimal } from '../rounded-values.js';
import type { ImpactCase, ImpactOf } from './impact.facts.js';
import { aggregatesBehind, isOfOneMeasure, pooled, pupilsBehind, resultOf } from './result.calculation.js';
import { NOTHING_TOLD, type ToldValues, toldValues } from './told-values.js';
import {
  membersKnow,
  type WithheldReason,
  whyColleaguesAreWithheld,
  whyOthersAreWithheld,
  whyOwnAreWithheld,
} from './withheld.rules.js';

/** Why a result says nothing of a difference. */
export type TooLittle = WithheldReason | 'only_aggregates' | 'no_interval';

/** What a report may say of a hypothesis, decided once for all that it says of pupils. */
export type Outcome =
  /** The staff council did not agree to it. */
  | { readonly is: 'off' }
  | { readonly is: 'too_early' }
  | { readonly is: 'told'; readonly values: ToldValues; readonly tooLittle?: TooLittle }
  | { readonly is: 'too_little_data'; readonly tooLittle: TooLittle };

type Pupils = Omit<Candidate, 'period'>;

/** Decides it, and takes it into account for all that is published after it. */
export function outcomeOf(whose: ImpactOf, impact: ImpactCase, release: Release): Outcome {
  if (impact.groups.length === 0) return { is: 'off' };
  if (impact.secondMoment !== 'measured') return { is: 'too_early' };
  if (impact.own.length === 0) return aggregatesOf(whose, impact, release);
  const ownWithheld = withheldOf(whose, impact, pupilsBehind(impact.own));
  if (ownWithheld) return { is: 'too_little_data', tooLittle: ownWithheld };
  return whose === 'teacher' ? ofTeacher(impact, release) : ofTeam(impact, release);
}

const withheldOf = (whose: ImpactOf, { ofColleagues }: ImpactCase, own: Pupils['parts']): WithheldReason | undefined =>
  whyOwnAreWithheld(whose, own) ?? whyColleaguesAreWithheld(own, ofColleagues);

/** Growth and comparison of a leerteam or school: both or neither, as they are about the same pupils. */
function ofTeam(impact: ImpactCase, release: Release): Outcome {
  const others = othersOf(impact);
  const withheld = whyOthersAreWithheld(others.parts);
  if (withheld) return { is: 'too_little_data', tooLittle: withheld };
  const result = resultOf(impact);
  if (!result.comparison) return { is: 'too_little_data', tooLittle: 'no_interval' };
  const about = {
    ...placeOf(impact),
    behind: ownOf(impact),
    beside: [others],
    known: membersKnow(impact.groups, impact.ofColleagues),
  };
  const values = release.publishTogether(about, toldValues(result));
  return values ? { is: 'told', values } : { is: 'too_little_data', tooLittle: 'group_hardly_changed' };
}

/** A teacher's own pupils are no secret to that teacher; what is told of the others is held against everything. */
function ofTeacher(impact: ImpactCase, release: Release): Outcome {
  const others = othersOf(impact);
  const result = resultOf(impact);
  const ownGrowth = toldValues({ growth: result.growth, comparison: undefined });
  const alone = (tooLittle: TooLittle): Outcome => ({ is: 'told', values: ownGrowth, tooLittle });
  const withheld = whyOthersAreWithheld(others.parts);
  if (withheld) return alone(withheld);
  if (!result.comparison) return alone('no_interval');
  const compared = toldValues({ growth: undefined, comparison: result.comparison });
  const about = { ...placeOf(impact), behind: [], beside: [others], own: new Set(impact.groups) };
  const values = release.publishTogether(about, compared);
  return values ? { is: 'told', values: withGrowth(values, ownGrowth) } : alone('group_hardly_changed');
}

/** The own growth is as it is today, the comparison perhaps as it was. */
const withGrowth = (compared: ToldValues, growth: ToldValues): ToldValues =>
  Object.fromEntries(
    Object.entries(compared).map(([name, value]: [string, Value]) => {
      const own = growth[name as keyof ToldValues];
      return [name, value.kind === 'none' ? own : value];
    }),
  ) as ToldValues;

/** Who took both tests cannot be known where only means are: they stand beside each other, and nothing is concluded. */
function aggregatesOf(whose: ImpactOf, impact: ImpactCase, release: Release): Outcome {
  const tooLittle = 'only_aggregates';
  const moments = (['first', 'second'] as const).map((moment) => ({
    moment,
    known: pooled(impact.aggregates, moment),
  }));
  const withheld = moments.map(({ moment, known }) => {
    return known && withheldOf(whose, impact, aggregatesBehind(impact.aggregates, moment));
  });
  const [first, second] = moments.map(({ known }) => known);
  const reason = withheld.find((why) => why !== undefined);
  if (reason || !first || !second) return { is: 'too_little_data', tooLittle: reason ?? tooLittle };
  const values: ToldValues = {
    ...NOTHING_TOLD,
    meanFirst: decimal(first.mean),
    sdFirst: decimal(first.sd),
    meanSecond: decimal(second.mean),
    sdSecond: decimal(second.sd),
  };
  const behind = moments.map(({ moment }): Pupils => {
    const { id } = moment === 'first' ? impact.firstMeasure : impact.secondMeasure;
    return pupils(`${moment}/${id}/${impact.key}`, aggregatesBehind(impact.aggregates, moment));
  });
  if (whose === 'teacher') return { is: 'told', values, tooLittle };
  const told = release.publishTogether(
    { ...placeOf(impact), behind, beside: [], known: membersKnow(impact.groups, impact.ofColleagues) },
    values,
  );
  return told ? { is: 'told', values: told, tooLittle } : { is: 'too_little_data', tooLittle: 'group_hardly_changed' };
}

/** What is told is of the days of both moments, whatever period a report is of. */
const placeOf = ({ key, first, second }: ImpactCase): Pick<ToldTogether, 'quantity' | 'period'> => ({
  quantity: `told/${key}`,
  period: { from: first.fromOn, until: second.untilOn },
});

const pupils = (quantity: string, parts: Pupils['parts']): Pupils => ({ unit: 'pupils', quantity, parts });

const measuresOf = ({ firstMeasure, secondMeasure }: ImpactCase): string =>
  [...new Set([firstMeasure.id, secondMeasure.id])].join('+');

/** The own pupils by both scores, and where the means of both moments are told by each. */
function ownOf(impact: ImpactCase): Pupils[] {
  const { key, own, firstMeasure, secondMeasure } = impact;
  const pairs = pupils(`growth/${measuresOf(impact)}/${key}`, pupilsBehind(own));
  if (!isOfOneMeasure(impact)) return [pairs];
  const first = pupils(`first/${firstMeasure.id}/${key}`, pupilsBehind(own, 'firstFingerprint'));
  return [pairs, first, pupils(`second/${secondMeasure.id}/${key}`, pupilsBehind(own, 'secondFingerprint'))];
}

const othersOf = (impact: ImpactCase): Pupils =>
  pupils(`others/${measuresOf(impact)}/${impact.key}`, pupilsBehind(impact.others));
