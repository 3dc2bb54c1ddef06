import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, BoardTable, RefersTo } from '../work/board-table.js';
import { Hypothesis } from './hypothesis.entity.js';

export const MEASURE_STATUSES = ['planned', 'running', 'done', 'dropped'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

/** What a data team does about a cause that it found (*maatregel*). */
@BoardTable('measure')
@RefersTo(() => Hypothesis, 'hypothesisId')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'hypothesisId', 'id'])
@Check('ck_measure_status', `"status" in ('planned', 'running', 'done', 'dropped')`)
@Check('ck_measure_dropped', `"status" <> 'dropped' or "dropped_because" is not null`)
export class Measure {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') hypothesisId: string;
  @Column('text') what: string;
  @Column('date') dueOn: string;
  @Column('text') status: MeasureStatus;
  /** Of the last time that it was dropped. */
  @Column('text', { nullable: true }) droppedBecause: string | null;
  @Column('uuid') authorId: string;
  @VersionColumn() version: number;
}

/** Who carries out a measure. */
@BoardDetail('measure_member')
@RefersTo(() => Measure, 'measureId')
@RefersTo(() => StaffMember, 'staffMemberId')
@Index(['boardId', 'staffMemberId'])
export class MeasureMember {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') measureId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
}

export const MEASURE_OUTCOMES = ['worked', 'partly', 'not', 'too_early'] as const;
export type MeasureOutcome = (typeof MEASURE_OUTCOMES)[number];

/** What came of a measure, as seen at one moment. Only ever added: the last one counts, and those before it stand. */
@BoardTable('measure_evaluation')
@RefersTo(() => Measure, 'measureId')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'measureId', 'id'])
@Check('ck_measure_evaluation_outcome', `"outcome" in ('worked', 'partly', 'not', 'too_early')`)
export class MeasureEvaluation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') measureId: string;
  @Column('text') outcome: MeasureOutcome;
  /** Did it happen as it was meant? */
  @Column('text') asIntended: string;
  /** Did pupils learn more, or better? */
  @Column('text') pupilsLearning: string;
  /** What shows it. */
  @Column('text', { nullable: true }) evidence: string | null;
  @Column('uuid') authorId: string;
  @Column('timestamptz') evaluatedAt: Date;
}
