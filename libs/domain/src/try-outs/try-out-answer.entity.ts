import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

export const TRY_OUT_OUTCOMES = ['tried', 'not_yet', 'let_go'] as const;
export type TryOutOutcome = (typeof TRY_OUT_OUTCOMES)[number];

/** What became of "what I will try in class", at one moment: its owner's alone. The latest answer to a try-out counts. */
@BoardTable('try_out_answer')
@RefersTo(() => Activity, 'activityId')
@RefersTo(() => Activity, 'loggedActivityId')
@Index(['boardId', 'activityId', 'id'])
@Index(['boardId', 'loggedActivityId'])
@Check('ck_try_out_answer_outcome', `"outcome" in ('tried', 'not_yet', 'let_go')`)
@Check('ck_try_out_answer_again', `("outcome" = 'not_yet') = ("ask_again_on" is not null)`)
export class TryOutAnswer {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') activityId: string;
  /** The try-out as it read: one that was changed since is another question. */
  @Column('text') tryOut: string;
  @Column('text') outcome: TryOutOutcome;
  /** What came of it. */
  @Column('text', { nullable: true }) note: string | null;
  @Column('date', { nullable: true }) askAgainOn: string | null;
  /** The activity that was logged with it. */
  @Column('uuid', { nullable: true }) loggedActivityId: string | null;
  @Column('timestamptz') answeredAt: Date;
}
