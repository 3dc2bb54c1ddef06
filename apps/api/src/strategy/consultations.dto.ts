import {
  CONSULTATION_STATES,
  type ConsultationRow,
  type ConsultationState,
  RESPONSE_KINDS,
  type ResponseKind,
  STRATEGY_KINDS,
  type StrategyKind,
} from '@app/domain';
import { Choice, Day, Id, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { StrategyTextView } from './strategy.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

/** What somebody can say of the whole, once. */
const WORDS = RESPONSE_KINDS.filter((kind): kind is Exclude<ResponseKind, 'idea'> => kind !== 'idea');

export class OpenConsultation {
  @Day({
    example: '2026-04-02',
    description: 'The first day on which nobody can respond any more: one to twelve weeks from today.',
  })
  closesOn!: string;
}

export class ExtendConsultation {
  @Day({ example: '2026-04-16', description: 'Not before the day that people were told.' }) closesOn!: string;
}

export class ConsultationsQuery extends PageQuery {
  @Choice(CONSULTATION_STATES, { optional: true, example: 'open' }) state?: ConsultationState;
}

export class ConsultationView extends StrategyTextView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) documentId!: string;
  @Id({ nullable: true, example: ID }) schoolId!: string | null;
  @Choice(STRATEGY_KINDS, { example: 'vision' }) kind!: StrategyKind;
  @Whole({ min: 1, example: 1, description: 'Of the version that it is to become.' }) number!: number;
  @Whole({ min: 1, example: 1 }) round!: number;
  @Day({ example: '2026-03-12' }) openedOn!: string;
  @Day({ example: '2026-04-02' }) closesOn!: string;
  @Day({ nullable: true, example: null as unknown as string }) settledOn!: string | null;
  @Choice(CONSULTATION_STATES, {
    example: 'open',
    description: '`closed`: it is being said what is done with each response. `settled`: adopted, or dropped.',
  })
  state!: ConsultationState;
  @Whole({ example: 7, description: 'How many colleagues said something.' }) responded!: number;
  @Whole({ example: 4 }) ideas!: number;
  @Whole({ example: 3 }) consents!: number;
  @Whole({ example: 1 }) concerns!: number;
  @Whole({ example: 5, description: 'Ideas and concerns without what was done with them.' }) unanswered!: number;
  @Choice(WORDS, { nullable: true, example: 'consent', description: 'Your own word for the whole.' })
  ownWord!: Exclude<ResponseKind, 'idea'> | null;
  @Whole({ example: 1 }) version!: number;
}

export const toConsultationView = (row: ConsultationRow): ConsultationView => ({
  id: row.id,
  documentId: row.documentId,
  schoolId: row.schoolId,
  kind: row.kind,
  number: row.number,
  round: row.round,
  title: row.title,
  text: row.text,
  why: row.why,
  seenBy: row.seenBy,
  untilOn: row.untilOn,
  openedOn: row.openedOn,
  closesOn: row.closesOn,
  settledOn: row.settledOn,
  state: row.state,
  responded: row.responded,
  ideas: row.ideas,
  consents: row.consents,
  concerns: row.concerns,
  unanswered: row.unanswered,
  ownWord: row.ownWord,
  version: row.version,
});
