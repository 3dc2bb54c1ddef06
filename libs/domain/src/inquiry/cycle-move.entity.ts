import { Column, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { Cycle } from './cycle.entity.js';

/** A step of a cycle from phase to phase: who, when and why. Only ever added. */
@BoardDetail('cycle_move')
@RefersTo(() => Cycle, 'cycleId')
@RefersTo(() => StaffMember, 'movedById')
export class CycleMove {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') cycleId: string;
  /** 1 is the beginning. */
  @PrimaryColumn('smallint') number: number;
  /** Null at the beginning. */
  @Column('text', { nullable: true }) fromPhase: string | null;
  @Column('text') toPhase: string;
  @Column('smallint') round: number;
  @Column('uuid') movedById: string;
  @Column('timestamptz') movedAt: Date;
  @Column('text', { nullable: true }) reason: string | null;
}
