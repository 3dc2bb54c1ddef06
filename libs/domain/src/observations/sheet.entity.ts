import { Column, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { Observation } from './observation.entity.js';

export interface ItemAnswer {
  readonly item: number;
  /** The first point of the scale is 1. */
  readonly point: number;
  readonly remark?: string | null;
}

export interface OpenAnswer {
  readonly question: number;
  readonly text: string;
}

/**
 * The viewing guide as one person filled it in: the teacher on the own lesson, an observer on what they saw. Once it is
 * handed in it stands, so that nobody changes theirs after they saw the others'.
 */
@BoardDetail('observation_sheet')
@RefersTo(() => Observation, 'observationId', 'CASCADE')
@RefersTo(() => StaffMember, 'authorId')
export class Sheet {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') observationId: string;
  @PrimaryColumn('uuid') authorId: string;
  @Column('jsonb') answers: readonly ItemAnswer[];
  @Column('jsonb') openAnswers: readonly OpenAnswer[];
  /** Until then it is a draft, and its author's alone. */
  @Column('timestamptz', { nullable: true }) handedInAt: Date | null;
}
