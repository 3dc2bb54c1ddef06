import { ACTION_STATES, type ActionRow, type ActionState } from '@app/domain';
import { Choice, Day, Id, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const TEXT = 'De toetsen van groep 6 naast elkaar leggen.';

export class AgreeOnAction {
  @Text({ max: 1000, example: TEXT }) text!: string;
  @Id({ example: ID, description: 'Who does it: a member.' }) ownerId!: string;
  @Day({ example: '2026-04-10', description: 'The last day on which it is in time.' }) dueOn!: string;
  @Id({ optional: true, nullable: true, example: ID, description: 'The meeting in which it is agreed on.' })
  meetingId?: string | null;
}

export class ReviseAction {
  @Text({ optional: true, max: 1000, example: TEXT }) text?: string;
  @Id({ optional: true, example: ID, description: 'Who does it from now on: a member.' }) ownerId?: string;
  @Day({ optional: true, example: '2026-04-17' }) dueOn?: string;
  @Choice(ACTION_STATES, { optional: true, example: 'done' }) state?: ActionState;
  @Text({
    optional: true,
    nullable: true,
    max: 1000,
    example: null as unknown as string,
    description: 'Why, where it is `dropped`, and only there.',
  })
  reason?: string | null;
}

export class OwnActionsQuery extends PageQuery {
  @Choice(ACTION_STATES, { optional: true, example: 'open' }) state?: ActionState;
  @Id({ optional: true, example: ID }) meetingId?: string;
  @QueryFlag({ description: 'Only those that are open and late.' }) overdue?: boolean;
}

export class ActionsQuery extends OwnActionsQuery {
  @Id({ optional: true, example: ID }) ownerId?: string;
}

export class ActionView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) leerteamId!: string;
  @Id({ nullable: true, example: ID, description: 'Null where it was agreed on between two.' }) meetingId!:
    string | null;
  @Id({ example: ID, description: 'Who wrote it down.' }) authorId!: string;
  @Text({ max: 200, example: 'Noor de Vries' }) authorName!: string;
  @Id({ example: ID, description: 'Who does it.' }) ownerId!: string;
  @Text({ max: 200, example: 'Noor de Vries' }) ownerName!: string;
  @Text({ max: 1000, example: TEXT }) text!: string;
  @Day({ example: '2026-04-10' }) dueOn!: string;
  @Choice(ACTION_STATES, { example: 'open' }) state!: ActionState;
  @Day({ nullable: true, example: '2026-04-09' }) endedOn!: string | null;
  @Text({ nullable: true, max: 1000, example: 'De toetsen waren er nog niet.' }) reason!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toActionView = (row: ActionRow): ActionView => ({
  id: row.id,
  leerteamId: row.leerteamId,
  meetingId: row.meetingId,
  authorId: row.authorId,
  authorName: row.authorName,
  ownerId: row.ownerId,
  ownerName: row.ownerName,
  text: row.text,
  dueOn: row.dueOn,
  state: row.state,
  endedOn: row.endedOn,
  reason: row.reason,
  version: row.version,
});
