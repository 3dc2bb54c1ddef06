import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** A team's own look at how it works together. Who opened it is in the history alone. */
@BoardTable('collaboration_review')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => CollaborationReview, 'earlierId')
@Index(['boardId', 'leerteamId', 'openedOn', 'id'])
@Index('uq_collaboration_review_open', ['boardId', 'leerteamId'], { unique: true, where: '"settled_on" is null' })
@Check('ck_collaboration_review_range', `"opened_on" < "closes_on"`)
@Check('ck_collaboration_review_answered', `"answered" is null or "answered" >= 4 and "settled_on" is not null`)
@Check('ck_collaboration_review_earlier', `("earlier_id" is null) = ("changed" is null)`)
export class CollaborationReview {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') leerteamId: string;
  @Column('date') openedOn: string;
  /** The first day on which nobody can answer any more. */
  @Column('date') closesOn: string;
  /** The day on which its answers were made into a result, or destroyed. */
  @Column('date', { nullable: true }) settledOn: string | null;
  /** How many answered; null where they were too few to tell. */
  @Column('smallint', { nullable: true }) answered: number | null;
  /** The team's last one before it that has a result, */
  @Column('uuid', { nullable: true }) earlierId: string | null;
  /** and how many people answered one of the two and not the other. */
  @Column('smallint', { nullable: true }) changed: number | null;
}
