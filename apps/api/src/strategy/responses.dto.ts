import {
  IDEA_REACTION_KINDS,
  type IdeaReactionKind,
  type IdeaReactionRow,
  RESPONSE_KINDS,
  RESPONSE_OUTCOMES,
  type ResponseKind,
  type ResponseOutcome,
  type ResponseRow,
} from '@app/domain';
import { PersonView } from '../history/history.dto.js';
import { Choice, Day, Id, Part, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const IDEA = 'Laat de kinderen zelf de boeken voor de schoolbibliotheek kiezen.';
const ANSWER = 'Vanaf september kiest elke groep per maand tien boeken.';
const ADDITION = 'En laat ze die ook zelf uitlenen.';

export class Respond {
  @Choice(RESPONSE_KINDS, { example: 'idea' }) kind!: ResponseKind;
  @Text({
    max: 4000,
    optional: true,
    nullable: true,
    example: IDEA,
    description: 'An idea says what, a concern why; consent may go without.',
  })
  text?: string | null;
}

export class ReviseResponse {
  @Choice(RESPONSE_KINDS, {
    optional: true,
    example: 'idea',
    description: 'Consent can become a concern, and a concern consent; an idea stays one.',
  })
  kind?: ResponseKind;
  @Text({ max: 4000, optional: true, nullable: true, example: IDEA }) text?: string | null;
}

export class AnswerResponse {
  @Choice(RESPONSE_OUTCOMES, { example: 'partly' }) outcome!: ResponseOutcome;
  @Text({ max: 2000, example: ANSWER, description: 'What was done with it, in a sentence.' }) answer!: string;
}

export class ReactToIdea {
  @Choice(IDEA_REACTION_KINDS, { example: 'addition' }) kind!: IdeaReactionKind;
  @Text({
    max: 2000,
    optional: true,
    nullable: true,
    example: ADDITION,
    description: 'An addition and a doubt are said in words.',
  })
  text?: string | null;
}

export class ResponsesQuery extends PageQuery {
  @Choice(RESPONSE_KINDS, { optional: true, example: 'concern' }) kind?: ResponseKind;
  @QueryFlag({ description: 'Ideas and concerns with, or without, what was done with them.' }) answered?: boolean;
  @QueryFlag({ description: 'Only what you said yourself.' }) mine?: boolean;
}

class IdeaReactionsView implements Record<IdeaReactionKind, number> {
  @Whole({ example: 3 }) support!: number;
  @Whole({ example: 1 }) addition!: number;
  @Whole({ example: 0 }) doubt!: number;
}

export class ResponseView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) consultationId!: string;
  @Choice(RESPONSE_KINDS, { example: 'idea' }) kind!: ResponseKind;
  @Part(() => PersonView, { nullable: true }) by!: PersonView | null;
  @Text({ max: 4000, nullable: true, example: IDEA, description: 'Null also where its author was erased.' })
  text!: string | null;
  @Day({ example: '2026-03-16' }) respondedOn!: string;
  @Choice(RESPONSE_OUTCOMES, { nullable: true, example: 'partly', description: 'What was done with it.' })
  outcome!: ResponseOutcome | null;
  @Text({ max: 2000, nullable: true, example: ANSWER }) answer!: string | null;
  @Part(() => PersonView, { nullable: true }) answeredBy!: PersonView | null;
  @Part(() => IdeaReactionsView) reactions!: IdeaReactionsView;
  @Choice(IDEA_REACTION_KINDS, { nullable: true, example: 'support' }) ownReaction!: IdeaReactionKind | null;
  @Whole({ example: 1 }) version!: number;
}

export class IdeaReactionView {
  @Part(() => PersonView) by!: PersonView;
  @Choice(IDEA_REACTION_KINDS, { example: 'addition' }) kind!: IdeaReactionKind;
  @Text({ max: 2000, nullable: true, example: ADDITION }) text!: string | null;
}

export const toResponseView = (row: ResponseRow): ResponseView => ({
  id: row.id,
  consultationId: row.consultationId,
  kind: row.kind,
  by: row.by,
  text: row.text,
  respondedOn: row.respondedOn,
  outcome: row.outcome,
  answer: row.answer,
  answeredBy: row.answeredBy,
  reactions: row.reactions,
  ownReaction: row.ownReaction,
  version: row.version,
});

export const toIdeaReactionView = ({ by, kind, text }: IdeaReactionRow): IdeaReactionView => ({ by, kind, text });
