import type { Visibility } from '@app/access';
import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { LearningForm } from '../learning-forms/learning-form.entity.js';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

export const INITIATIVES = ['self_chosen', 'team', 'assigned'] as const;
export type Initiative = (typeof INITIATIVES)[number];
export const ACTIVITY_SOURCES = ['manual', 'api', 'xapi', 'import'] as const;
export type ActivitySource = (typeof ACTIVITY_SOURCES)[number];

/**
 * One learning moment of one person, who owns it. What several people did together is a row each, with own minutes
 * and own reflection, joined by what they did it in (`meetingId`).
 */
@BoardTable('activity')
@RefersTo(() => StaffMember, 'ownerId')
@RefersTo(() => LearningForm, 'learningFormId')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => Meeting, 'meetingId')
@Index('ix_activity_board_date', ['boardId', 'learnedOn', 'id'])
@Index('ix_activity_owner_date', ['boardId', 'ownerId', 'learnedOn', 'id'])
@Index('ix_activity_leerteam_date', ['boardId', 'leerteamId', 'learnedOn', 'id'])
@Index('ix_activity_owner_removed', ['boardId', 'ownerId', 'removedAt', 'id'], { where: '"removed_at" is not null' })
@Index('ix_activity_try_out', ['boardId', 'ownerId', 'learnedOn', 'id'], {
  where: '"try_out" is not null and "removed_at" is null',
})
@Check('ck_activity_minutes', `"minutes" between 1 and 1440`)
@Check('ck_activity_visibility', `"visibility" in ('private', 'shared', 'team', 'school', 'board')`)
@Check('ck_activity_initiative', `"initiative" in ('self_chosen', 'team', 'assigned')`)
@Check('ck_activity_source', `"source" in ('manual', 'api', 'xapi', 'import')`)
export class Activity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') ownerId: string;
  @Column('uuid') learningFormId: string;
  @Column('text') title: string;
  @Column('date') learnedOn: string;
  @Column('smallint') minutes: number;
  @Column('text') initiative: Initiative;
  @Column('text') visibility: Visibility;
  @Column('uuid', { nullable: true }) leerteamId: string | null;
  @Column('uuid', { nullable: true }) meetingId: string | null;
  @Column('text', { nullable: true }) reflection: string | null;
  /** What I will try in class. */
  @Column('text', { nullable: true }) tryOut: string | null;
  @Column('text', { nullable: true }) evidenceUrl: string | null;
  @Column('text') source: ActivitySource;
  @Column('timestamptz') loggedAt: Date;
  /** Removed by its owner; kept, uncounted and unseen, so that it can be brought back. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @VersionColumn() version: number;
}
