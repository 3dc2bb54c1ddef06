import { Index, PrimaryColumn } from 'typeorm';
import { Goal } from '../goals/goal.entity.js';
import { Theme } from '../learning-forms/theme.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { Activity } from './activity.entity.js';

@BoardDetail('activity_theme')
@RefersTo(() => Activity, 'activityId')
@RefersTo(() => Theme, 'themeId')
export class ActivityTheme {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') activityId: string;
  @PrimaryColumn('uuid') themeId: string;
}

@BoardDetail('activity_goal')
@RefersTo(() => Activity, 'activityId')
@RefersTo(() => Goal, 'goalId')
@Index(['boardId', 'goalId'])
export class ActivityGoal {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') activityId: string;
  @PrimaryColumn('uuid') goalId: string;
}

/** Somebody by name to whom the owner opened an activity. */
@BoardDetail('activity_share')
@RefersTo(() => Activity, 'activityId')
@RefersTo(() => StaffMember, 'staffMemberId')
@Index(['boardId', 'staffMemberId'])
export class ActivityShare {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') activityId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
}
