import type { Visibility } from '@app/access';
import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Cycle } from '../inquiry/cycle.entity.js';
import { Theme } from '../learning-forms/theme.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, BoardTable, RefersTo } from '../work/board-table.js';

export const INSIGHT_VISIBILITIES = ['team', 'school', 'board'] as const satisfies readonly Visibility[];
export type InsightVisibility = (typeof INSIGHT_VISIBILITIES)[number];

/** What a leerteam learned, written down for others. It stands on its own: nothing else of its cycle opens with it. */
@BoardTable('insight')
@RefersTo(() => Cycle, 'cycleId')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'cycleId', 'id'])
@Check('ck_insight_visibility', `"visibility" in ('team', 'school', 'board')`)
export class Insight {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') cycleId: string;
  @Column('uuid') authorId: string;
  @Column('text') title: string;
  @Column('text') learned: string;
  /** For whom it is of use. */
  @Column('text', { nullable: true }) usefulFor: string | null;
  @Column('text') visibility: InsightVisibility;
  /** The schools of who was in the leerteam on this day are the ones that it can be opened to. */
  @Column('date') writtenOn: string;
  /** Removed by the team; kept for a while, so that it can be brought back. */
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
