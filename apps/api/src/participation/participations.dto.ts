import {
  type Initiative,
  INITIATIVES,
  MOST_INVITED,
  MOST_NAMED,
  PARTICIPATION_STATES,
  type ParticipationRow,
  type ParticipationState,
} from '@app/domain';
import { type Visibility, VISIBILITIES } from '@app/access';
import { PersonView } from '../history/history.dto.js';
import { ApiProperty } from '../http/described.js';
import { Choice, ClockTime, Day, Flag, Id, IdList, Moment, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const SIDES = ['invited', 'host'] as const;
const DONE_ONLY = 'Only of what is done already.';

export class InviteParticipants {
  @IdList({ max: MOST_INVITED, example: [ID], description: 'Colleagues. Who was invited before is not asked again.' })
  staffMemberIds!: string[];
}

/** Your own part: with nothing said, the facts are those of who invited you. */
export class AcceptParticipation {
  @Whole({ optional: true, min: 1, max: 1440, example: 60 }) minutes?: number;
  @Id({ optional: true, nullable: true, example: ID, description: 'A leerteam of your own.' })
  leerteamId?: string | null;
  @IdList({ optional: true, max: 20, example: [ID] }) themeIds?: string[];
  @IdList({ optional: true, max: 20, example: [ID], description: 'Goals of your own.' }) goalIds?: string[];
  @Choice(INITIATIVES, { optional: true, example: 'team' }) initiative?: Initiative;
  @Choice(VISIBILITIES, { optional: true, example: 'team', description: DONE_ONLY }) visibility?: Visibility;
  @IdList({ optional: true, max: MOST_NAMED, example: [ID], description: DONE_ONLY }) sharedWith?: string[];
  @Text({
    optional: true,
    nullable: true,
    max: 4000,
    example: 'Ik keek naar de stille leerlingen.',
    description: DONE_ONLY,
  })
  reflection?: string | null;
  @Text({ optional: true, nullable: true, max: 2000, example: 'Eerst denken, dan delen.', description: DONE_ONLY })
  tryOut?: string | null;
}

export class ParticipationsQuery extends PageQuery {
  @Choice(SIDES, {
    optional: true,
    example: 'invited',
    description: 'Those that you got, or those that you sent; both where it is left out.',
  })
  as?: (typeof SIDES)[number];
  @Choice(PARTICIPATION_STATES, { optional: true, example: 'invited' }) state?: ParticipationState;
}

export class ParticipationView {
  @Id({ example: ID }) id!: string;
  @ApiProperty({ type: () => PersonView }) host!: PersonView;
  @ApiProperty({ type: () => PersonView }) invited!: PersonView;
  @Choice(PARTICIPATION_STATES, { example: 'invited', description: '`lapsed`: what it was about is off.' })
  state!: ParticipationState;
  @Text({ max: 60, example: 'lesson_study' }) learningForm!: string;
  @Text({ max: 200, example: 'Onderzoeksles samenvatten' }) title!: string;
  @Day({ example: '2026-04-14' }) on!: string;
  @ClockTime({ nullable: true, example: '15:30' }) startsAt!: string | null;
  @Whole({ min: 1, max: 1440, example: 90 }) minutes!: number;
  @Flag({ example: true, description: 'Still to come: accepting makes a plan of yours. Else it makes an activity.' })
  planned!: boolean;
  @Moment({ example: '2026-03-10T15:20:00.000Z' }) invitedAt!: string;
  @Moment({ nullable: true, example: '2026-03-11T07:05:00.000Z' }) answeredAt!: string | null;
  @Id({ nullable: true, example: ID, description: 'Null where you are not the host.' }) activityId!: string | null;
  @Id({ nullable: true, example: ID, description: 'Null where you are not the host.' })
  plannedActivityId!: string | null;
  @Id({ nullable: true, example: ID, description: 'Of yours, by accepting; null for the host.' })
  ownActivityId!: string | null;
  @Id({ nullable: true, example: ID, description: 'Of yours, by accepting; null for the host.' })
  ownPlannedActivityId!: string | null;
  @ApiProperty({ type: () => PersonView, isArray: true, nullable: true, description: 'Null until you accepted.' })
  alsoAccepted!: readonly PersonView[] | null;
}

export const toParticipationView = (row: ParticipationRow): ParticipationView => ({
  id: row.id,
  host: row.host,
  invited: row.invited,
  state: row.state,
  learningForm: row.learningForm,
  title: row.title,
  on: row.on,
  startsAt: row.startsAt,
  minutes: row.minutes,
  planned: row.planned,
  invitedAt: row.invitedAt.toISOString(),
  answeredAt: row.answeredAt?.toISOString() ?? null,
  activityId: row.activityId,
  plannedActivityId: row.plannedActivityId,
  ownActivityId: row.ownActivityId,
  ownPlannedActivityId: row.ownPlannedActivityId,
  alsoAccepted: row.alsoAccepted,
});
