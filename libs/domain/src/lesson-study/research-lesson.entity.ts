import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { Cycle } from '../inquiry/cycle.entity.js';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/**
 * A lesson that a team designs together, that one of them teaches and the others observe (*onderzoeksles*). The next
 * round is a lesson of its own that revises the former, and says what changed and why.
 */
@BoardTable('research_lesson')
@RefersTo(() => Cycle, 'cycleId')
@RefersTo(() => ResearchLesson, 'revisesId')
@RefersTo(() => PupilGroup, 'pupilGroupId')
@RefersTo(() => StaffMember, 'teacherId')
@RefersTo(() => Activity, 'activityId')
@Index(['boardId', 'cycleId', 'id'])
@Index(['boardId', 'teacherId'])
@Index(['boardId', 'revisesId'])
@Check('ck_research_lesson_minutes', `"minutes" between 1 and 480`)
@Check('ck_research_lesson_revision', `num_nonnulls("revises_id", "what_changed", "why_changed") in (0, 3)`)
@Check('ck_research_lesson_starts_at', `"starts_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Check('ck_research_lesson_taught', `"taught_on" is null or "teacher_id" is not null`)
export class ResearchLesson {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') cycleId: string;
  /** The lesson of the round before, of which this one is the better version. */
  @Column('uuid', { nullable: true }) revisesId: string | null;
  @Column('text', { nullable: true }) whatChanged: string | null;
  @Column('text', { nullable: true }) whyChanged: string | null;
  @Column('text') title: string;
  @Column('text') subject: string;
  /** As the school says it: group 5, 2 havo. */
  @Column('text', { nullable: true }) grade: string | null;
  /** What pupils can do, or understand, at the end of it. */
  @Column('text') goal: string;
  @Column('text', { nullable: true }) materials: string | null;
  @Column('uuid', { nullable: true }) pupilGroupId: string | null;
  @Column('date', { nullable: true }) plannedOn: string | null;
  /** As the clock of the school says, hours and minutes. */
  @Column('text', { nullable: true }) startsAt: string | null;
  @Column('smallint') minutes: number;
  @Column('uuid', { nullable: true }) teacherId: string | null;
  @Column('date', { nullable: true }) taughtOn: string | null;
  /** The teacher's own learning moment that came of it. */
  @Column('uuid', { nullable: true }) activityId: string | null;
  @Column('timestamptz') changedAt: Date;
  @VersionColumn() version: number;
}
