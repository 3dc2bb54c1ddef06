import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** Money that somebody spent on their own learning. Nobody else reads it. */
@BoardTable('learning_expense')
@RefersTo(() => StaffMember, 'ownerId')
@RefersTo(() => Activity, 'activityId')
@Index(['boardId', 'ownerId', 'spentOn', 'id'])
@Index(['boardId', 'activityId'])
@Check('ck_learning_expense_cents', `"cents" > 0`)
export class LearningExpense {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') ownerId: string;
  @Column('date') spentOn: string;
  @Column('integer') cents: number;
  /** What it was for. */
  @Column('text') purpose: string;
  /** What was learned for it, where that was logged. */
  @Column('uuid', { nullable: true }) activityId: string | null;
  @VersionColumn() version: number;
}
