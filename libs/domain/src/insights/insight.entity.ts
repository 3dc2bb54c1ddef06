import type { Visibility } from '@app/access';
import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { Cycle } from '../inquiry/cycle.entity.js';
import { Theme } from '../learning-forms/theme.entity.js';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, BoardTable, RefersTo } from '../work/board-table.js';

export const INSIGHT_VISIBILITIES = ['team', 'school', 'board'] as const satisfies readonly Visibility[];
export type InsightVisibility = (typeof INSIGHT_VISIBILITIES)[number];

/** What it was learned in. What was learned in a cycle is its leerteam's; everything else its author's alone. */
export const INSIGHT_SOURCES = ['cycle', 'activity', 'goal'] as const;
export type InsightSource = (typeof INSIGHT_SOURCES)[number];

/**
 * What was learned, written down for others: by a leerteam in a cycle, or by one person. It stands on its own: nothing
 * of what it was learned in opens with it.
 */
@BoardTable('insight')
@RefersTo(() => Cycle, 'cycleId')
@RefersTo(() => Activity, 'activityId')
@RefersTo(() => Goal, 'goalId')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'cycleId', 'id'])
@Index(['boardId', 'authorId', 'id'])
@Index(['boardId', 'leerteamId', 'id'])
@Index('ix_insight_activity', ['boardId', 'activityId', 'id'], { where: '"activity_id" is not null' })
@Index('ix_insight_goal', ['boardId', 'goalId', 'id'], { where: '"goal_id" is not null' })
@Check('ck_insight_visibility', `"visibility" in ('team', 'school', 'board')`)
@Check('ck_insight_source', `"source" in ('cycle', 'activity', 'goal')`)
@Check(
  'ck_insight_tie',
  `("cycle_id" is not null) = ("source" = 'cycle')
    and ("activity_id" is null or "source" = 'activity') and ("goal_id" is null or "source" = 'goal')`,
)
@Check('ck_insight_leerteam', `"leerteam_id" is not null or "source" <> 'cycle' and "visibility" <> 'team'`)
export class Insight {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') source: InsightSource;
  @Column('uuid', { nullable: true }) cycleId: string | null;
  /** Null too where the activity was removed since. */
  @Column('uuid', { nullable: true }) activityId: string | null;
  @Column('uuid', { nullable: true }) goalId: string | null;
  /** Of a cycle, whose it is; else the one that its author can open it to. */
  @Column('uuid', { nullable: true }) leerteamId: string | null;
  @Column('uuid') authorId: string;
  @Column('text') title: string;
  @Column('text') learned: string;
  /** For whom it is of use. */
  @Column('text', { nullable: true }) usefulFor: string | null;
  @Column('text') visibility: InsightVisibility;
  /** Where who wrote it worked on this day are the schools that it can be opened to. */
  @Column('date') writtenOn: string;
  /** Removed by whose it is; kept for a while, so that it can be brought back. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @VersionColumn() version: number;
}

@BoardDetail('insight_theme')
@RefersTo(() => Insight, 'insightId', 'CASCADE')
@RefersTo(() => Theme, 'themeId')
@Index(['boardId', 'themeId'])
export class InsightTheme {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') insightId: string;
  @PrimaryColumn('uuid') themeId: string;
}
