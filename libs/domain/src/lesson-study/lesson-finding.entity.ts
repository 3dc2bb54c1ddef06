import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { CasePupil } from './case-pupil.entity.js';
import { ResearchLesson } from './research-lesson.entity.js';

export const FINDING_MATCHES = ['as_predicted', 'partly', 'otherwise'] as const;
export type FindingMatch = (typeof FINDING_MATCHES)[number];

/** What the team made of it in the discussion, of one case pupil: what happened beside what was predicted. */
@BoardDetail('lesson_finding')
@RefersTo(() => ResearchLesson, 'researchLessonId')
@RefersTo(() => CasePupil, 'casePupilId')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'casePupilId'])
@Check('ck_lesson_finding_match', `"match" in ('as_predicted', 'partly', 'otherwise')`)
export class LessonFinding {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') researchLessonId: string;
  @PrimaryColumn('uuid') casePupilId: string;
  /** Who wrote it as it stands. */
  @Column('uuid') authorId: string;
  @Column('text') match: FindingMatch;
  @Column('text') text: string;
  @VersionColumn() version: number;
}
