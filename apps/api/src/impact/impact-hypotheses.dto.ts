import {
  EXPECTED,
  type Expected,
  HYPOTHESIS_STATES,
  type HypothesisState,
  type ImpactHypothesisRow,
  type MeasuredAt,
  MOST_GROUPS,
} from '@app/domain';
import { PersonView } from '../history/history.dto.js';
import { PartialType } from '../http/described.js';
import { Choice, Day, Flag, Id, IdList, Moment, Part, Parts, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { NamedView } from '../leerteams/leerteams.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const EXPECTATION =
  'Door hardop voor te denken leren we leerlingen vragen bij een tekst te stellen; daarom begrijpen zij meer van wat ze lezen.';
const CONCLUSION = 'Het verschil met de andere groepen is klein en onzeker. Voor groep 6 zien we het ook in de les.';
const ALTERNATIVES = 'Groep 6 kreeg dit jaar ook een nieuwe leesmethode, en er kwamen zeven leerlingen bij.';
const NEXT_STEP = 'Nog een half jaar, met dezelfde vragen in groep 5.';
const REASON = 'De toets wordt dit jaar niet afgenomen.';
const NO_PUPILS = 'Name no pupils, and nothing by which others could tell who it is.';
const NULL_IF_UNTOLD =
  'Null in a list where the goal is a colleague’s: it is read where it is opened. Null too where who wrote it was erased.';

export class DeclareHypothesis {
  @Id({ optional: true, nullable: true, example: ID, description: 'A goal of yours. This or `cycleId`.' })
  goalId?: string | null;
  @Id({ optional: true, nullable: true, example: ID, description: 'A cycle of a leerteam of yours. This or `goalId`.' })
  cycleId?: string | null;
  @Id({ example: ID, description: 'What you learn about.' }) themeId!: string;
  @Text({ max: 2000, example: EXPECTATION, description: `What you expect, and why. ${NO_PUPILS}` })
  expectation!: string;
  @Choice(EXPECTED, { example: 'more_growth', description: 'Beside comparable groups of the board.' })
  expected!: Expected;
  @IdList({ max: MOST_GROUPS, example: [ID], description: 'Of the school year of the second moment.' })
  pupilGroupIds!: string[];
  @Id({ example: ID }) firstMeasureId!: string;
  @Id({
    optional: true,
    example: ID,
    description: 'Where the test is another one by then. The same where it is left out.',
  })
  secondMeasureId?: string;
  @Id({ example: ID }) firstMomentId!: string;
  @Id({ example: ID, description: 'It begins when the first is over.' }) secondMomentId!: string;
}

/** As it is declared of a goal: with a cycle too it would be of two things. */
export const DECLARE_EXAMPLE = {
  ...{ goalId: ID, themeId: ID, expectation: EXPECTATION, expected: 'more_growth' as const, pupilGroupIds: [ID] },
  ...{ firstMeasureId: ID, firstMomentId: ID, secondMomentId: ID },
};

export class WithdrawHypothesis {
  @Text({ max: 2000, example: REASON }) reason!: string;
}

export class EvaluateHypothesis {
  @Text({ max: 5000, example: CONCLUSION, description: `What you make of it. ${NO_PUPILS}` }) conclusion!: string;
  @Text({ max: 5000, example: ALTERNATIVES, description: `What else may explain it. ${NO_PUPILS}` })
  alternatives!: string;
  @Text({ optional: true, nullable: true, max: 2000, example: NEXT_STEP }) nextStep?: string | null;
}

export class RewordEvaluation extends PartialType(EvaluateHypothesis, { skipNullProperties: false }) {}

export class ImpactHypothesesQuery extends PageQuery {
  @Choice(['me', 'open'] as const, {
    optional: true,
    example: 'me',
    description: 'Of your goals and leerteams (`me`, which is usual), or also of goals that are open to you.',
  })
  owner?: 'me' | 'open';
  @Id({ optional: true, example: ID }) goalId?: string;
  @Id({ optional: true, example: ID }) cycleId?: string;
  @Id({ optional: true, example: ID }) leerteamId?: string;
  @Choice(HYPOTHESIS_STATES, { optional: true, example: 'measured' }) state?: HypothesisState;
}

class ImpactGoalView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'Hardop denken bij teksten' }) title!: string;
}

class ImpactCycleView extends ImpactGoalView {
  @Part(() => NamedView) leerteam!: NamedView;
}

class ImpactGroupView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: '6A' }) name!: string;
  @Whole({ nullable: true, min: 1, max: 8, example: 6 }) grade!: number | null;
  @Part(() => NamedView) school!: NamedView;
}

class ImpactMomentView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'M-toetsen 2025-2026' }) name!: string;
  @Day({ example: '2026-01-12' }) fromOn!: string;
  @Day({ example: '2026-02-13', description: 'The first day that is no part of it any more.' }) untilOn!: string;
}

class ImpactMeasureView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'Cito LVS' }) testLine!: string;
  @Text({ max: 200, example: '3.0' }) testVersion!: string;
  @Text({ max: 200, example: 'begrijpend lezen' }) subject!: string;
  @Text({ max: 200, example: 'vaardigheidsscore' }) scale!: string;
}

class MeasuredAtView {
  @Part(() => ImpactMomentView) moment!: ImpactMomentView;
  @Part(() => ImpactMeasureView) measure!: ImpactMeasureView;
  @Whole({
    max: MOST_GROUPS,
    example: 2,
    description: 'Of how many of the groups there are scores. How many pupils have one is told in reports alone.',
  })
  groupsWithScores!: number;
}

class ImpactWithdrawalView {
  @Moment({ example: '2026-01-20T09:00:00.000Z' }) at!: string;
  @Part(() => PersonView) by!: PersonView;
  @Text({ max: 2000, nullable: true, example: REASON, description: NULL_IF_UNTOLD }) reason!: string | null;
}

class ImpactEvaluationView {
  @Moment({ example: '2026-06-29T13:00:00.000Z' }) at!: string;
  @Part(() => PersonView) by!: PersonView;
  @Part(() => PersonView, { nullable: true }) rewordedBy!: PersonView | null;
  @Text({ max: 5000, nullable: true, example: CONCLUSION, description: NULL_IF_UNTOLD }) conclusion!: string | null;
  @Text({ max: 5000, nullable: true, example: ALTERNATIVES, description: NULL_IF_UNTOLD }) alternatives!: string | null;
  @Text({ max: 2000, nullable: true, example: NEXT_STEP }) nextStep!: string | null;
}

export class ImpactHypothesisView {
  @Id({ example: ID }) id!: string;
  @Choice(HYPOTHESIS_STATES, { example: 'running' }) state!: HypothesisState;
  @Flag({ example: false, description: 'Declared when the second moment had begun: marked so for good.' })
  postHoc!: boolean;
  @Part(() => ImpactGoalView, { nullable: true }) goal!: ImpactGoalView | null;
  @Part(() => ImpactCycleView, { nullable: true }) cycle!: ImpactCycleView | null;
  @Part(() => PersonView) declaredBy!: PersonView;
  @Moment({ example: '2025-11-03T09:00:00.000Z' }) declaredAt!: string;
  @Part(() => NamedView) theme!: NamedView;
  @Text({ max: 2000, nullable: true, example: EXPECTATION, description: NULL_IF_UNTOLD }) expectation!: string | null;
  @Choice(EXPECTED, { example: 'more_growth' }) expected!: Expected;
  @Part(() => MeasuredAtView) first!: MeasuredAtView;
  @Part(() => MeasuredAtView) second!: MeasuredAtView;
  @Flag({ example: false, description: 'Then growth is not given: scores compare only within one measure.' })
  measuresDiffer!: boolean;
  @Parts(() => ImpactGroupView, { max: MOST_GROUPS }) groups!: readonly ImpactGroupView[];
  @Part(() => ImpactWithdrawalView, { nullable: true }) withdrawal!: ImpactWithdrawalView | null;
  @Part(() => ImpactEvaluationView, { nullable: true }) evaluation!: ImpactEvaluationView | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toImpactHypothesisView = (row: ImpactHypothesisRow): ImpactHypothesisView => ({
  id: row.id,
  state: row.state,
  postHoc: row.postHoc,
  goal: row.goal,
  cycle: row.cycle,
  declaredBy: row.declaredBy,
  declaredAt: row.declaredAt.toISOString(),
  theme: row.theme,
  expectation: row.expectation,
  expected: row.expected,
  first: toMeasuredAtView(row.first),
  second: toMeasuredAtView(row.second),
  measuresDiffer: row.first.measure.id !== row.second.measure.id,
  groups: row.groups,
  withdrawal: toWithdrawalView(row),
  evaluation: toImpactEvaluationView(row),
  version: row.version,
});

const toMeasuredAtView = ({ moment, measure, groupsWithScores }: MeasuredAt): MeasuredAtView => ({
  moment,
  measure,
  groupsWithScores,
});

const toWithdrawalView = (row: ImpactHypothesisRow): ImpactWithdrawalView | null =>
  row.withdrawnAt && row.withdrawnBy
    ? { at: row.withdrawnAt.toISOString(), by: row.withdrawnBy, reason: row.withdrawalReason }
    : null;

function toImpactEvaluationView(row: ImpactHypothesisRow): ImpactEvaluationView | null {
  const { evaluatedAt, evaluatedBy, rewordedBy, conclusion, alternatives, nextStep } = row;
  if (!evaluatedAt || !evaluatedBy) return null;
  return { at: evaluatedAt.toISOString(), by: evaluatedBy, rewordedBy, conclusion, alternatives, nextStep };
}
