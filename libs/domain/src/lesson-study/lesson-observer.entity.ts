import { Column, Index, PrimaryColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { CasePupil } from './case-pupil.entity.js';
import { ResearchLesson } from './research-lesson.entity.js';

/** A member of the team who observes a research lesson. */
@BoardDetail('lesson_observer')
@RefersTo(() => ResearchLesson, 'researchLessonId', 'CASCADE')
@RefersTo(() => StaffMember, 'staffMemberId')
@RefersTo(() => Activity, 'activityId')
@Index(['boardId', 'staffMemberId', 'researchLessonId'])
export class LessonObserver {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') researchLessonId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
  /** Whether they were there; null until the lesson was taught. */
  @Column('boolean', { nullable: true }) wasPresent: boolean | null;
  /** The observer's own learning moment that came of it. */
  @Column('uuid', { nullable: true }) activityId: string | null;
}

/** Which case pupil an observer keeps an eye on. */
@BoardDetail('lesson_watch')
@RefersTo(() => ResearchLesson, 'researchLessonId', 'CASCADE')
@RefersTo(() => StaffMember, 'staffMemberId')
@RefersTo(() => CasePupil, 'casePupilId')
@Index(['boardId', 'casePupilId'])
export class LessonWatch {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') researchLessonId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
  @PrimaryColumn('uuid') casePupilId: string;
}
