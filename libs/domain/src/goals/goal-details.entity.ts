import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { Cycle } from '../inquiry/cycle.entity.js';
import { Theme } from '../learning-forms/theme.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, BoardTable, RefersTo } from '../work/board-table.js';
import { Goal } from './goal.entity.js';

/** Where one stands with a goal on a day. */
@BoardTable('goal_check_in')
@RefersTo(() => Goal, 'goalId')
@RefersTo(() => Activity, 'activityId')
@Index(['boardId', 'goalId', 'checkedOn', 'id'])
@Index(['boardId', 'activityId'])
@Check('ck_goal_check_in_progress', `"progress" between 0 and 100`)
export class CheckIn {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') goalId: string;
  @Column('date') checkedOn: string;
  @Column('text') note: string;
  /** How far along by one's own judgement, in per cent. */
  @Column('smallint', { nullable: true }) progress: number | null;
  @Column('text', { nullable: true }) evidenceUrl: string | null;
  /** An activity of the owner's in which it shows. */
  @Column('uuid', { nullable: true }) activityId: string | null;
  @VersionColumn() version: number;
}

/** What a goal is about. */
@BoardDetail('goal_theme')
@RefersTo(() => Goal, 'goalId')
@RefersTo(() => Theme, 'themeId')
@Index(['boardId', 'themeId'])
export class GoalTheme {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') goalId: string;
  @PrimaryColumn('uuid') themeId: string;
}

/** A cycle of one of its owner's leerteams in which a goal is worked on. */
@BoardDetail('goal_cycle')
@RefersTo(() => Goal, 'goalId')
@RefersTo(() => Cycle, 'cycleId')
@Index(['boardId', 'cycleId'])
export class GoalCycle {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') goalId: string;
  @PrimaryColumn('uuid') cycleId: string;
}

/** Somebody by name to whom the owner opened a goal. */
@BoardDetail('goal_share')
@RefersTo(() => Goal, 'goalId')
@RefersTo(() => StaffMember, 'staffMemberId')
@Index(['boardId', 'staffMemberId'])
export class GoalShare {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') goalId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
}
