import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { InstrumentVersion } from '../instruments/instrument-version.entity.js';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

export const OBSERVATION_STATUSES = ['prepared', 'observed', 'discussed', 'revisited', 'cancelled'] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/**
 * A lesson that colleagues look at because its teacher asked them to (*lesobservatie*). It is the teacher's: there is no
 * visibility to set, and no mark, sum or mean of a teacher to keep.
 */
@BoardTable('observation')
@RefersTo(() => StaffMember, 'ownerId')
@RefersTo(() => PupilGroup, 'pupilGroupId')
@RefersTo(() => InstrumentVersion, 'instrumentVersionId')
@RefersTo(() => Observation, 'followsId')
@RefersTo(() => Activity, 'activityId')
@Index(['boardId', 'ownerId', 'lessonOn', 'id'])
@Index(['boardId', 'followsId'])
@Check('ck_observation_status', `"status" in ('prepared', 'observed', 'discussed', 'revisited', 'cancelled')`)
@Check('ck_observation_minutes', `"minutes" between 1 and 480`)
@Check('ck_observation_talk_minutes', `"talk_minutes" between 1 and 480`)
@Check('ck_observation_starts_at', `"starts_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Check('ck_observation_talk', `("talk_on" is null) = ("talk_minutes" is null)`)
export class Observation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') ownerId: string;
  @Column('text') title: string;
  /** What the teacher wants to know of the own lesson. */
  @Column('text') focusQuestion: string;
  @Column('date') lessonOn: string;
  /** As the clock of the school says, hours and minutes. */
  @Column('text', { nullable: true }) startsAt: string | null;
  @Column('smallint') minutes: number;
  @Column('uuid', { nullable: true }) pupilGroupId: string | null;
  @Column('uuid', { nullable: true }) instrumentVersionId: string | null;
  /** The observation that led to this one. */
  @Column('uuid', { nullable: true }) followsId: string | null;
  @Column('text') status: ObservationStatus;
  /** Of the talk before the lesson: what to look at, and what was agreed on. */
  @Column('text', { nullable: true }) lookFor: string | null;
  @Column('text', { nullable: true }) agreements: string | null;
  /** Of the feedback conversation. */
  @Column('date', { nullable: true }) talkOn: string | null;
  @Column('smallint', { nullable: true }) talkMinutes: number | null;
  @Column('text', { nullable: true }) talkNotes: string | null;
  @Column('text', { nullable: true }) nextTry: string | null;
  @Column('date', { nullable: true }) revisitedOn: string | null;
  @Column('text', { nullable: true }) revisitNotes: string | null;
  /** The teacher's own learning moment that came of it. */
  @Column('uuid', { nullable: true }) activityId: string | null;
  /** Removed by its owner; kept for a while, unseen by anybody else, so that it can be brought back. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @VersionColumn() version: number;
}
