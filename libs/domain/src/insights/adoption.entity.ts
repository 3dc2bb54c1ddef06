import { Check, Column, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { Insight } from './insight.entity.js';

/** Who may see that somebody uses an insight: whose it is, or all who can read it. */
export const ADOPTIONS_OPEN_TO = ['authors', 'readers'] as const;
export type AdoptionOpenTo = (typeof ADOPTIONS_OPEN_TO)[number];

/**
 * “I use this”: that a colleague took over what another learned. It stays theirs when the insight is closed to them or
 * taken away, so it keeps what that was called.
 */
@BoardTable('insight_adoption')
@RefersTo(() => Insight, 'insightId')
@RefersTo(() => StaffMember, 'authorId')
@RefersTo(() => StaffMember, 'adopterId')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => Activity, 'activityId')
@Unique('uq_insight_adoption_adopter', ['boardId', 'insightId', 'adopterId'])
@Index(['boardId', 'insightId', 'id'])
@Index(['boardId', 'adopterId', 'id'])
@Index(['boardId', 'authorId'])
@Index(['boardId', 'adoptedOn'])
@Index('ix_insight_adoption_activity', ['boardId', 'activityId'], { where: '"activity_id" is not null' })
@Check('ck_insight_adoption_open_to', `"open_to" in ('authors', 'readers')`)
@Check('ck_insight_adoption_other', `"adopter_id" <> "author_id"`)
export class Adoption {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  /** Null where it is there no more. */
  @Column('uuid', { nullable: true }) insightId: string | null;
  /** As it was when it was adopted. Null where its author was erased. */
  @Column('text', { nullable: true }) insightTitle: string | null;
  /** Who wrote the insight. */
  @Column('uuid') authorId: string;
  @Column('uuid') adopterId: string;
  @Column('date') adoptedOn: string;
  /** What they did with it. */
  @Column('text', { nullable: true }) did: string | null;
  /** With whom. */
  @Column('uuid', { nullable: true }) leerteamId: string | null;
  /** In which; nobody else's to see. */
  @Column('uuid', { nullable: true }) activityId: string | null;
  @Column('text') openTo: AdoptionOpenTo;
  @VersionColumn() version: number;
}
