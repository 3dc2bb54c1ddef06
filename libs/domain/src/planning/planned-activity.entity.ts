import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Activity, type Initiative } from '../activities/activity.entity.js';
import { LearningForm } from '../learning-forms/learning-form.entity.js';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/**
 * Something that somebody means to do, of one person, who alone sees it. Once it is done it points to the activity that
 * was made of it; where that activity was removed, the plan is open again.
 */
@BoardTable('planned_activity')
@RefersTo(() => StaffMember, 'ownerId')
@RefersTo(() => LearningForm, 'learningFormId')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => Activity, 'activityId')
@Index('ix_planned_activity_owner_date', ['boardId', 'ownerId', 'plannedOn', 'id'])
@Index('ix_planned_activity_series', ['boardId', 'seriesId', 'plannedOn'])
@Check('ck_planned_activity_minutes', `"minutes" between 1 and 1440`)
@Check('ck_planned_activity_initiative', `"initiative" in ('self_chosen', 'team', 'assigned')`)
@Check('ck_planned_activity_starts_at', `"starts_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Check('ck_planned_activity_end', `"cancelled_at" is null or "activity_id" is null`)
export class PlannedActivity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') ownerId: string;
  /** What is planned again and again is a row each, with this in common. */
  @Column('uuid', { nullable: true }) seriesId: string | null;
  @Column('uuid') learningFormId: string;
  @Column('text') title: string;
  @Column('date') plannedOn: string;
  /** `HH:MM` on the clock of that day; null takes no time of the day. */
  @Column('text', { nullable: true }) startsAt: string | null;
  @Column('smallint') minutes: number;
  @Column('uuid', { nullable: true }) leerteamId: string | null;
  @Column('text') initiative: Initiative;
  /** For its owner alone. */
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { nullable: true }) cancelledAt: Date | null;
  @Column('uuid', { nullable: true }) activityId: string | null;
  /** When it last changed, for calendars that hold it. */
  @Column('timestamptz') changedAt: Date;
  @VersionColumn() version: number;
}
