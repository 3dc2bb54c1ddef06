import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, BoardTable, RefersTo } from '../work/board-table.js';
import { Goal } from './goal.entity.js';

/** Where one stands with a goal on a day. */
@BoardTable('goal_check_in')
@RefersTo(() => Goal, 'goalId')
@Index(['boardId', 'goalId', 'checkedOn', 'id'])
@Check('ck_goal_check_in_progress', `"progress" between 0 and 100`)
export class CheckIn {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') goalId: string;
  @Column('date') checkedOn: string;
  @Column('text') note: string;
  /** How far along by one's own judgement, in per cent. */
  @Column('smallint', { nullable: true }) progress: number | null;
  @Column('text', { nullable: true }) evidenceUrl: string | null;
}

/** Somebody by name to whom the owner opened a goal. */
@BoardDetail('goal_share')
@RefersTo(() => Goal, 'goalId')
@RefersTo(() => StaffMember, 'staffMemberId')
@Index(['boardId', 'staffMemberId'])
export class GoalShare {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') goalId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
}
