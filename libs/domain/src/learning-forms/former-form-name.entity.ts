import { Column, PrimaryColumn } from 'typeorm';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { LearningForm } from './learning-form.entity.js';

/** What a learning form was called until a moment: what was logged before it keeps that name. */
@BoardDetail('former_form_name')
@RefersTo(() => LearningForm, 'learningFormId')
export class FormerFormName {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') learningFormId: string;
  @PrimaryColumn('timestamptz') heldUntil: Date;
  @Column('text') nameNl: string;
  @Column('text') nameEn: string;
}
