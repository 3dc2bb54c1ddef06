import { Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { CasePupil } from './case-pupil.entity.js';
import { ResearchLesson } from './research-lesson.entity.js';

/** What was asked of a case pupil after the lesson, and what the pupil said. */
export interface InterviewAnswer {
  readonly question: string;
  readonly answer: string;
}

/** A short talk with a case pupil about the lesson, by who noted it. */
@BoardTable('pupil_interview')
@RefersTo(() => ResearchLesson, 'researchLessonId')
@RefersTo(() => CasePupil, 'casePupilId')
@RefersTo(() => StaffMember, 'interviewerId')
@Index(['boardId', 'researchLessonId'])
@Index(['boardId', 'casePupilId'])
export class PupilInterview {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') researchLessonId: string;
  @Column('uuid') casePupilId: string;
  @Column('uuid') interviewerId: string;
  @Column('date') heldOn: string;
  @Column('jsonb') answers: readonly InterviewAnswer[];
  @VersionColumn() version: number;
}
