import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { Insight } from './insight.entity.js';

/** What a reader says to an insight; an answer is of those whose insight it is. */
export const REACTION_KINDS = ['thanks', 'question', 'addition', 'answer'] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];

/** Short words to an insight, by name: for those whose it is, and for who can read it. */
@BoardTable('insight_reaction')
@RefersTo(() => Insight, 'insightId', 'CASCADE')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'insightId', 'id'])
@Index(['boardId', 'authorId'])
@Index('uq_insight_reaction_thanks', ['boardId', 'insightId', 'authorId'], {
  unique: true,
  where: `"kind" = 'thanks'`,
})
@Check('ck_insight_reaction_kind', `"kind" in ('thanks', 'question', 'addition', 'answer')`)
@Check('ck_insight_reaction_words', `"words" is not null or "kind" = 'thanks'`)
export class Reaction {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') insightId: string;
  @Column('uuid') authorId: string;
  @Column('text') kind: ReactionKind;
  /** One can thank without a word. */
  @Column('text', { nullable: true }) words: string | null;
  @Column('timestamptz') writtenAt: Date;
  @Column('timestamptz', { nullable: true }) revisedAt: Date | null;
  @VersionColumn() version: number;
}
