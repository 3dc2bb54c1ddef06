import { Index, PrimaryColumn } from 'typeorm';
import { Goal } from '../goals/goal.entity.js';
import { Theme } from '../learning-forms/theme.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { PlannedActivity } from './planned-activity.entity.js';

@BoardDetail('planned_activity_theme')
@RefersTo(() => PlannedActivity, 'plannedActivityId')
@RefersTo(() => Theme, 'themeId')
export class PlannedActivityTheme {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') plannedActivityId: string;
  @PrimaryColumn('uuid') themeId: string;
}

@BoardDetail('planned_activity_goal')
@RefersTo(() => PlannedActivity, 'plannedActivityId')
@RefersTo(() => Goal, 'goalId')
@Index(['boardId', 'goalId'])
export class PlannedActivityGoal {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') plannedActivityId: string;
  @PrimaryColumn('uuid') goalId: string;
}
