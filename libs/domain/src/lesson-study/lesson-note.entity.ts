import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { CasePupil } from './case-pupil.entity.js';
import { LessonStage } from './lesson-stage.entity.js';
import { ResearchLesson } from './research-lesson.entity.js';

/**
 * What somebody saw in a research lesson: a row each, so that what several write at once is all there. Its id is the
 * client's, so that one sent twice is there once.
 */
@BoardDetail('lesson_note')
@RefersTo(() => ResearchLesson, 'researchLessonId')
@RefersTo(() => LessonStage, 'lessonStageId')
@RefersTo(() => CasePupil, 'casePupilId')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'casePupilId'])
@Index(['boardId', 'lessonStageId'])
@Check('ck_lesson_note_minute', `"minute" between 0 and 480`)
export class LessonNote {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') researchLessonId: string;
  @PrimaryColumn('uuid') id: string;
  /** Null where it is about the lesson as a whole. */
  @Column('uuid', { nullable: true }) lessonStageId: string | null;
  /** Null where it is about all pupils. */
  @Column('uuid', { nullable: true }) casePupilId: string | null;
  @Column('uuid') authorId: string;
  /** Of the lesson. */
  @Column('smallint', { nullable: true }) minute: number | null;
  @Column('text') text: string;
  @Column('timestamptz') notedAt: Date;
  @VersionColumn() version: number;
}
