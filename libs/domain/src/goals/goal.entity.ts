import type { Visibility } from '@app/access';
import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { StrategyDocument } from '../strategy/strategy-document.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

export const GOAL_ORIGINS = ['own', 'team', 'school'] as const;
export type GoalOrigin = (typeof GOAL_ORIGINS)[number];
export const GOAL_STATUSES = ['draft', 'active', 'achieved', 'released'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

/** What one person wants to learn, and why. Always chosen by its owner, whatever its origin. */
@BoardTable('goal')
@RefersTo(() => StaffMember, 'ownerId')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => StrategyDocument, 'strategicGoalId')
@Index(['boardId', 'ownerId', 'id'])
@Index(['boardId', 'strategicGoalId'])
@Check('ck_goal_origin', `"origin" in ('own', 'team', 'school')`)
@Check('ck_goal_status', `"status" in ('draft', 'active', 'achieved', 'released')`)
@Check('ck_goal_visibility', `"visibility" in ('private', 'shared', 'team', 'school', 'board')`)
export class Goal {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') ownerId: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text') origin: GoalOrigin;
  @Column('text') status: GoalStatus;
  @Column('text') visibility: Visibility;
  @Column('uuid', { nullable: true }) leerteamId: string | null;
  /** A strategic goal that it serves, where its owner says so. */
  @Column('uuid', { nullable: true }) strategicGoalId: string | null;
  /** By what one will see that it was reached. */
  @Column('text', { array: true }) successSigns: string[];
  @Column('date') setOn: string;
  @Column('date', { nullable: true }) targetOn: string | null;
  /** The day on which it was achieved or released. */
  @Column('date', { nullable: true }) closedOn: string | null;
  @VersionColumn() version: number;
}
