import { Column, Index, PrimaryColumn } from 'typeorm';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { OutcomeMeasure } from './outcome-measure.entity.js';

/** One pupil's score on one measure on one day. */
@BoardDetail('outcome_result')
@RefersTo(() => OutcomeMeasure, 'measureId')
@RefersTo(() => PupilGroup, 'pupilGroupId')
@Index(['boardId', 'pupilGroupId', 'measureId'])
export class OutcomeResult {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') measureId: string;
  /** A keyed hash; the pupil's own number or name is never stored. */
  @PrimaryColumn('text') pupilCode: string;
  @PrimaryColumn('date') measuredOn: string;
  @Column('uuid') pupilGroupId: string;
  @Column('double precision') score: number;
}
