import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { ResearchLesson } from './research-lesson.entity.js';

/** A part of a research lesson, as the team designed it. Each is changed by itself, so that several write at once. */
@BoardTable('lesson_stage')
@RefersTo(() => ResearchLesson, 'researchLessonId', 'CASCADE')
@Index(['boardId', 'researchLessonId', 'position', 'id'])
@Check('ck_lesson_stage_minutes', `"minutes" between 1 and 480`)
export class LessonStage {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') researchLessonId: string;
  @Column('smallint') position: number;
  @Column('text') name: string;
  @Column('smallint', { nullable: true }) minutes: number | null;
  @Column('text', { nullable: true }) teacherDoes: string | null;
  @Column('text', { nullable: true }) pupilsDo: string | null;
  @VersionColumn() version: number;
}
