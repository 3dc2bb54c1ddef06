import { type Visibility, VISIBILITIES } from '@app/access';
import {
  type CheckInRow,
  GOAL_ORIGINS,
  GOAL_STATUSES,
  type GoalDetail,
  type GoalOrigin,
  type GoalRow,
  type GoalStatus,
  MOST_NAMED,
} from '@app/domain';
import { OmitType, PartialType } from '@nestjs/swagger';
import { Choice, Day, Id, IdList, Link, Parts, Text, TextList, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

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
}

export class ReviseGoal extends PartialType(OmitType(SetGoal, ['origin', 'status', 'setOn'] as const), {
  skipNullProperties: false,
}) {}

export class CheckInOnGoal {
  @Day({ optional: true, example: '2026-03-12', description: 'Today where it is left out.' })
  checkedOn?: string;
  @Text({ max: 2000, example: 'Twee lessen gedaan; de vragen komen nu van de leerlingen.' })
  note!: string;
  @Whole({ optional: true, nullable: true, max: 100, example: 40, description: 'In per cent, by your own judgement.' })
  progress?: number | null;
  @Link({ optional: true, nullable: true, example: 'https://voorbeeld.nl/opname' })
  evidenceUrl?: string | null;
}

export class GoalsQuery extends PageQuery {
  @Choice(OWNERS, { optional: true, example: 'me', description: 'Your own (the default), or all that is open to you.' })
  owner?: (typeof OWNERS)[number];
  @Choice(GOAL_STATUSES, { optional: true, example: 'active' })
  status?: GoalStatus;
  @Id({ optional: true, example: ID })
  leerteamId?: string;
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
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class CheckInView {
  @Id({ example: ID }) id!: string;
  @Day({ example: '2026-03-12' }) checkedOn!: string;
  @Text({ max: 2000, example: 'Twee lessen gedaan; de vragen komen nu van de leerlingen.' }) note!: string;
  @Whole({ max: 100, nullable: true, example: 40 }) progress!: number | null;
  @Link({ nullable: true, example: 'https://voorbeeld.nl/opname' }) evidenceUrl!: string | null;
}

export class GoalDetailView extends GoalView {
  @Parts(() => CheckInView, { max: 1000 }) checkIns!: CheckInView[];
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
  version: row.version,
});

export const toCheckInView = (row: CheckInRow): CheckInView => ({
  id: row.id,
  checkedOn: row.checkedOn,
  note: row.note,
  progress: row.progress,
  evidenceUrl: row.evidenceUrl,
});

export const toGoalDetailView = (detail: GoalDetail): GoalDetailView => ({
  ...toGoalView(detail),
  checkIns: detail.checkIns.map(toCheckInView),
});
