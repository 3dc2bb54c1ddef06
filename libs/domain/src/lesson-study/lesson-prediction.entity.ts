import { Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { CasePupil } from './case-pupil.entity.js';
import { LessonStage } from './lesson-stage.entity.js';

/** What the team thinks that a case pupil will do in a stage of the lesson; written beforehand, and only then. */
@BoardDetail('lesson_prediction')
@RefersTo(() => LessonStage, 'lessonStageId')
@RefersTo(() => CasePupil, 'casePupilId')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'casePupilId'])
export class LessonPrediction {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') lessonStageId: string;
  @PrimaryColumn('uuid') casePupilId: string;
  /** Who wrote it as it stands. */
  @Column('uuid') authorId: string;
  @Column('text') text: string;
  /** By what the team would see that the pupil learns. */
  @Column('text', { nullable: true }) lookFor: string | null;
  @VersionColumn() version: number;
}
