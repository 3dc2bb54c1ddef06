import { type Language, type Visibility, VISIBILITIES } from '@app/access';
import {
  GOAL_ORIGINS,
  GOAL_STATUSES,
  type GoalDetail,
  type GoalOrigin,
  type GoalRow,
  type GoalStatus,
  MOST_NAMED,
  MOST_POINTS,
  MOST_TIES,
} from '@app/domain';
import { OmitType, PartialType } from '../http/described.js';
import { Choice, Day, Id, IdList, Part, Parts, Text, TextList, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { CheckInView, EvaluationPointView, toCheckInView, toEvaluationPointView } from './goal-progress.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const OWNERS = ['me', 'open'] as const;
const LISTED = 'Null in a list where it is somebody else’s: open the goal to read it. Its owner can see that you did.';
const STARTS = ['draft', 'active'] as const;
const SIGNS = ['Zes van de acht leerlingen vatten een alinea in één zin samen.'];

export class SetGoal {
  @Text({ max: 200, example: 'Elke les een gesprek over de tekst' })
  title!: string;
  @Text({ optional: true, nullable: true, max: 2000, example: 'Mijn leerlingen lezen wel, maar praten er niet over.' })
  reason?: string | null;
  @Choice(GOAL_ORIGINS, { optional: true, example: 'own', description: 'Where the idea came from; `own` by default.' })
  origin?: GoalOrigin;
  @Choice(STARTS, { optional: true, example: 'active', description: 'A draft by default.' })
  status?: (typeof STARTS)[number];
  @Id({ optional: true, nullable: true, example: ID, description: 'The leerteam that it is worked on with.' })
  leerteamId?: string | null;
  @Choice(VISIBILITIES, {
    optional: true,
    example: 'team',
    description: 'To whom it is open. New, and left out: `team` with a leerteam, else `private`.',
  })
  visibility?: Visibility;
  @IdList({ optional: true, max: MOST_NAMED, example: [ID], description: 'Colleagues to whom it is open by name.' })
  sharedWith?: string[];
  @TextList({ optional: true, max: 10, maxLength: 300, example: SIGNS, description: 'By what you will see it.' })
  successSigns?: string[];
  @Day({ optional: true, example: '2026-03-12', description: 'Today where it is left out.' })
  setOn?: string;
  @Day({ optional: true, nullable: true, example: '2026-07-01' })
  targetOn?: string | null;
  @IdList({ optional: true, max: MOST_TIES, example: [ID], description: 'What it is about: themes of the board.' })
  themeIds?: string[];
  @IdList({
    optional: true,
    max: MOST_TIES,
    example: [ID],
    description: 'Cycles of leerteams of yours in which you work on it. One of a leerteam that you left stays tied.',
  })
  cycleIds?: string[];
  @Id({
    optional: true,
    nullable: true,
    example: ID,
    description: 'A strategic goal that it serves, of your school or the board; nobody has to name one.',
  })
  strategicGoalId?: string | null;
}

export class ReviseGoal extends PartialType(OmitType(SetGoal, ['origin', 'status', 'setOn'] as const), {
  skipNullProperties: false,
}) {}

export class GoalsQuery extends PageQuery {
  @Choice(OWNERS, { optional: true, example: 'me', description: 'Your own (the default), or all that is open to you.' })
  owner?: (typeof OWNERS)[number];
  @Choice(GOAL_STATUSES, { optional: true, example: 'active' })
  status?: GoalStatus;
  @Id({ optional: true, example: ID })
  leerteamId?: string;
  @Id({ optional: true, example: ID })
  themeId?: string;
  @Id({ optional: true, example: ID })
  strategicGoalId?: string;
}

class GoalThemeView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 120, example: 'Begrijpend lezen' }) name!: string;
}

class TitledView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'Vragen die tot praten uitnodigen' }) title!: string;
}

export class GoalView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) ownerId!: string;
  @Text({ max: 200, example: 'Elke les een gesprek over de tekst' }) title!: string;
  @Text({
    max: 2000,
    nullable: true,
    example: 'Mijn leerlingen lezen wel, maar praten er niet over.',
    description: LISTED,
  })
  reason!: string | null;
  @Choice(GOAL_ORIGINS, { example: 'own' }) origin!: GoalOrigin;
  @Choice(GOAL_STATUSES, { example: 'active' }) status!: GoalStatus;
  @Id({ nullable: true, example: ID }) leerteamId!: string | null;
  @Choice(VISIBILITIES, { example: 'team' }) visibility!: Visibility;
  @IdList({ max: MOST_NAMED, nullable: true, example: [ID], description: 'Null where the goal is somebody else’s.' })
  sharedWith!: readonly string[] | null;
  @TextList({ max: 10, maxLength: 300, nullable: true, example: SIGNS, description: LISTED })
  successSigns!: readonly string[] | null;
  @Day({ example: '2026-03-12' }) setOn!: string;
  @Day({ nullable: true, example: '2026-07-01' }) targetOn!: string | null;
  @Day({ nullable: true, example: '2026-06-20', description: 'When it was achieved or released.' })
  closedOn!: string | null;
  @Parts(() => GoalThemeView, { max: 1000 }) themes!: readonly GoalThemeView[];
  @Parts(() => TitledView, { max: 1000 }) cycles!: readonly TitledView[];
  @Part(() => TitledView, { nullable: true }) strategicGoal!: TitledView | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

class LearnedForView {
  @Whole({ example: 4 }) activities!: number;
  @Whole({ example: 310 }) minutes!: number;
  @Day({ nullable: true, example: '2026-03-05' }) latestOn!: string | null;
  @Text({ max: 200, example: `/v1/activities?goalId=${ID}`, description: 'Where they are listed.' }) href!: string;
}

export class GoalDetailView extends GoalView {
  @Parts(() => CheckInView, { max: 1000 }) checkIns!: CheckInView[];
  @Parts(() => EvaluationPointView, { max: MOST_POINTS }) evaluationPoints!: EvaluationPointView[];
  @Part(() => LearnedForView, { nullable: true }) learned!: LearnedForView | null;
}

export const toGoalView = (row: GoalRow): GoalView => ({
  id: row.id,
  ownerId: row.ownerId,
  title: row.title,
  reason: row.reason,
  origin: row.origin,
  status: row.status,
  leerteamId: row.leerteamId,
  visibility: row.visibility,
  sharedWith: row.sharedWith,
  successSigns: row.successSigns,
  setOn: row.setOn,
  targetOn: row.targetOn,
  closedOn: row.closedOn,
  themes: row.themes,
  cycles: row.cycles,
  strategicGoal: row.strategicGoal,
  version: row.version,
});

export const toGoalDetailView =
  (language: Language) =>
  ({ learned, ...detail }: GoalDetail): GoalDetailView => ({
    ...toGoalView(detail),
    checkIns: detail.checkIns.map(toCheckInView),
    evaluationPoints: detail.evaluationPoints.map(toEvaluationPointView(language)),
    learned: learned && {
      activities: learned.activities,
      minutes: learned.minutes,
      latestOn: learned.latestOn,
      href: `/v1/activities?goalId=${detail.id}`,
    },
  });
