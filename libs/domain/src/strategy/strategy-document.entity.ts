import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { School } from '../organisations/school.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

export const STRATEGY_KINDS = ['vision', 'strategic_goal', 'policy'] as const;
export type StrategyKind = (typeof STRATEGY_KINDS)[number];

/**
 * A vision, a strategic goal or a policy, of a school or of the board: what stays the same while its text goes from
 * version to version, and what others refer to. A school has one vision at a time, and so has the board.
 */
@BoardTable('strategy_document')
@RefersTo(() => School, 'schoolId')
@Index(['boardId', 'schoolId', 'id'])
@Index('uq_strategy_document_vision', ['boardId', 'schoolId'], {
  unique: true,
  where: `"kind" = 'vision' and "ended_on" is null`,
})
@Index('uq_strategy_document_board_vision', ['boardId'], {
  unique: true,
  where: `"kind" = 'vision' and "ended_on" is null and "school_id" is null`,
})
@Check('ck_strategy_document_ended', `"ended_on" is not null or "why_ended" is null`)
@Check('ck_strategy_document_kind', `"kind" in ('vision', 'strategic_goal', 'policy')`)
export class StrategyDocument {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  /** Null where it is the board's own. */
  @Column('uuid', { nullable: true }) schoolId: string | null;
  @Column('text') kind: StrategyKind;
  /** The first day on which it holds no more, other than by a next version. */
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('text', { nullable: true }) whyEnded: string | null;
  /** Goes up with whatever happens to it, its draft included. */
  @VersionColumn() version: number;
}
