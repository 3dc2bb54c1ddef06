import {
  AGGREGATE_ORIGINS,
  type AggregateOrigin,
  type AggregateRow,
  type GivenAggregate,
  HIDDEN_REASONS,
  shownOf,
} from '@app/domain';
import { Choice, Decimal, Flag, Id, Part, Parts, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { NamedView } from '../leerteams/leerteams.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const SPREAD = 'The standard deviation of a sample: divided by one less than there are pupils.';

class GiveAggregate {
  @Id({ example: ID }) pupilGroupId!: string;
  @Id({ example: ID }) measuringMomentId!: string;
  @Whole({ min: 2, max: 1000, example: 24 }) pupils!: number;
  @Decimal({ example: 61.4 }) mean!: number;
  @Decimal({ min: 0, example: 9.8, description: SPREAD }) standardDeviation!: number;
}

export class GiveAggregates {
  @Parts(() => GiveAggregate, { max: 500 }) items!: GiveAggregate[];
}

export const toGiven = ({ items }: GiveAggregates): GivenAggregate[] =>
  items.map(({ measuringMomentId, ...one }) => ({ ...one, momentId: measuringMomentId }));

export class AggregatesGivenView {
  @Whole({ example: 8 }) added!: number;
  @Whole({ example: 0 }) changed!: number;
  @Whole({ example: 0 }) unchanged!: number;
}

export class AggregatesQuery extends PageQuery {
  @Id({ optional: true, example: ID }) schoolId?: string;
  @Id({ optional: true, example: ID }) measuringMomentId?: string;
}

export class OutcomeAggregateView {
  @Part(() => NamedView) pupilGroup!: NamedView;
  @Part(() => NamedView) school!: NamedView;
  @Part(() => NamedView) measuringMoment!: NamedView;
  @Whole({ nullable: true, example: 24, description: 'Null where there are fewer than five.' }) pupils!: number | null;
  @Decimal({ nullable: true, example: 61.4, description: 'Null where there are fewer than ten pupils.' })
  mean!: number | null;
  @Decimal({ nullable: true, example: 9.8, description: SPREAD }) standardDeviation!: number | null;
  @Choice(HIDDEN_REASONS, { nullable: true, example: 'fewer_than_10_pupils', description: 'Why something is hidden.' })
  hidden!: (typeof HIDDEN_REASONS)[number] | null;
  @Choice(AGGREGATE_ORIGINS, {
    example: 'given',
    description: '`given` by a school; `purged`: what stayed of results that are not kept any longer.',
  })
  origin!: AggregateOrigin;
  @Flag({ example: false, description: 'There are results of pupils as well: those count, and this does not.' })
  setAside!: boolean;
}

export function toOutcomeAggregateView(row: AggregateRow): OutcomeAggregateView {
  const shown = shownOf(row);
  return {
    pupilGroup: shown.pupilGroup,
    school: shown.school,
    measuringMoment: shown.moment,
    pupils: shown.pupils,
    mean: shown.mean,
    standardDeviation: shown.standardDeviation,
    hidden: shown.hidden,
    origin: shown.origin,
    setAside: shown.setAside,
  };
}
