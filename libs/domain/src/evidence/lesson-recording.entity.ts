import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';

/**
 * Where the recording of an own lesson is to be seen, until when, and that parents were told of it. The video itself is
 * never here.
 */
@BoardDetail('lesson_recording')
@RefersTo(() => Activity, 'activityId')
@RefersTo(() => PupilGroup, 'pupilGroupId')
@Index(['boardId', 'expiresOn', 'activityId'])
@Check('ck_lesson_recording_expires_on', `"expires_on" <= "recorded_on" + interval '1 year'`)
@Check('ck_lesson_recording_parents', `"parents_informed_on" <= "recorded_on"`)
export class LessonRecording {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') activityId: string;
  @Column('text') url: string;
  @Column('date') recordedOn: string;
  @Column('uuid', { nullable: true }) pupilGroupId: string | null;
  /** The last day on which it is there. */
  @Column('date') expiresOn: string;
  @Column('date') parentsInformedOn: string;
  /** How they were told. */
  @Column('text') parentsInformedBy: string;
  @VersionColumn() version: number;
}
