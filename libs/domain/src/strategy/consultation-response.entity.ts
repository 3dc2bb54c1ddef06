import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, BoardTable, RefersTo } from '../work/board-table.js';
import { Consultation } from './consultation.entity.js';

export const RESPONSE_KINDS = ['idea', 'consent', 'concern'] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

/** What became of a response. */
export const RESPONSE_OUTCOMES = ['taken_over', 'partly', 'not'] as const;
export type ResponseOutcome = (typeof RESPONSE_OUTCOMES)[number];

/**
 * What somebody says in a consultation: ideas, as many as they have, and one word for the whole, consent or a concern.
 * Without an author it was emptied when its author was erased; the answer stays.
 */
@BoardTable('consultation_response')
@RefersTo(() => Consultation, 'consultationId')
@RefersTo(() => StaffMember, 'authorId')
@RefersTo(() => StaffMember, 'answeredById')
@Index(['boardId', 'consultationId', 'id'])
@Index(['boardId', 'authorId'])
@Index(['boardId', 'answeredById'])
@Index('uq_consultation_response_word', ['boardId', 'consultationId', 'authorId'], {
  unique: true,
  where: `"kind" <> 'idea'`,
})
@Check('ck_consultation_response_answer', `num_nonnulls("outcome", "answer", "answered_by_id") in (0, 3)`)
@Check('ck_consultation_response_kind', `"kind" in ('idea', 'consent', 'concern')`)
@Check('ck_consultation_response_outcome', `"outcome" in ('taken_over', 'partly', 'not')`)
@Check('ck_consultation_response_text', `"kind" = 'consent' or ("author_id" is null) = ("text" is null)`)
export class ConsultationResponse {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') consultationId: string;
  @Column('uuid', { nullable: true }) authorId: string | null;
  @Column('text') kind: ResponseKind;
  @Column('text', { nullable: true }) text: string | null;
  @Column('date') respondedOn: string;
  @Column('text', { nullable: true }) outcome: ResponseOutcome | null;
  /** What was done with it, in a sentence. */
  @Column('text', { nullable: true }) answer: string | null;
  @Column('uuid', { nullable: true }) answeredById: string | null;
  @VersionColumn() version: number;
}

export const IDEA_REACTION_KINDS = ['support', 'addition', 'doubt'] as const;
export type IdeaReactionKind = (typeof IDEA_REACTION_KINDS)[number];

/** What a colleague thinks of an idea: one a person. */
@BoardDetail('consultation_reaction')
@RefersTo(() => ConsultationResponse, 'responseId', 'CASCADE')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'authorId'])
@Check('ck_consultation_reaction_kind', `"kind" in ('support', 'addition', 'doubt')`)
@Check('ck_consultation_reaction_text', `"kind" = 'support' or "text" is not null`)
export class ConsultationReaction {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') responseId: string;
  @PrimaryColumn('uuid') authorId: string;
  @Column('text') kind: IdeaReactionKind;
  @Column('text', { nullable: true }) text: string | null;
}
