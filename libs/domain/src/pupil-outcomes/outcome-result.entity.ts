import { Check, Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { OutcomeMeasure } from './outcome-measure.entity.js';

/** One pupil's score on one measure on one day. */
@BoardDetail('outcome_result')
@RefersTo(() => OutcomeMeasure, 'measureId')
@RefersTo(() => PupilGroup, 'pupilGroupId')
@Unique(['boardId', 'sourceId'])
@Index(['boardId', 'pupilGroupId', 'measureId'])
@Index(['boardId', 'measureId', 'measuredOn'])
@Check('ck_outcome_result_withdrawn', `("score" is null) = ("withdrawn_at" is not null)`)
export class OutcomeResult {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') measureId: string;
  /** A keyed hash; the pupil's own number or name is never stored. */
  @PrimaryColumn('text') pupilCode: string;
  @PrimaryColumn('date') measuredOn: string;
  @Column('uuid') pupilGroupId: string;
  /** Null where it was withdrawn. */
  @Column('double precision', { nullable: true }) score: number | null;
  /** When it was withdrawn: that is kept, so that sending it again does not bring it back. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  /** The id it has in the system that it was imported from. */
  @Column('text', { nullable: true }) sourceId: string | null;
  /** Goes into fingerprints of the score: once it is gone, nobody finds the score that a fingerprint is of by trying. */
  @Column('text', { default: () => '(gen_random_uuid())' }) salt: string;
}
