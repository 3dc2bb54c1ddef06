import { ACTION_STATES, type ActionState, type SignalActionRow } from '@app/domain';
import { PersonView } from '../history/history.dto.js';
import { Choice, Day, Id, Part, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { NO_NAMES, TITLE } from './signals.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const TEXT = 'Een week lang opschrijven wanneer elke groep begint.';

export class AgreeOnSignalAction {
  @Text({ max: 1000, example: TEXT, description: NO_NAMES }) text!: string;
  @Id({ example: ID, description: 'Who does it: anybody who may read the signal.' }) ownerId!: string;
  @Day({ example: '2026-04-10', description: 'The last day on which it is in time.' }) dueOn!: string;
}

export class ReviseSignalAction {
  @Text({ optional: true, max: 1000, example: TEXT, description: NO_NAMES }) text?: string;
  @Id({ optional: true, example: ID, description: 'Who does it from now on.' }) ownerId?: string;
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

export class SignalActionsQuery extends PageQuery {
  @Choice(ACTION_STATES, { optional: true, example: 'open' }) state?: ActionState;
}

export class SignalActionView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) signalId!: string;
  @Text({ max: 200, example: TITLE }) signalTitle!: string;
  @Part(() => PersonView) author!: PersonView;
  @Part(() => PersonView) owner!: PersonView;
  @Text({ max: 1000, example: TEXT }) text!: string;
  @Day({ example: '2026-04-10' }) dueOn!: string;
  @Choice(ACTION_STATES, { example: 'open' }) state!: ActionState;
  @Day({ nullable: true, example: '2026-04-09' }) endedOn!: string | null;
  @Text({ nullable: true, max: 1000, example: 'De klok hing er al.' }) reason!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toSignalActionView = (row: SignalActionRow): SignalActionView => ({
  id: row.id,
  signalId: row.signalId,
  signalTitle: row.signalTitle,
  author: row.author,
  owner: row.owner,
  text: row.text,
  dueOn: row.dueOn,
  state: row.state,
  endedOn: row.endedOn,
  reason: row.reason,
  version: row.version,
});
