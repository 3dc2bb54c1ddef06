import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { MeasuringMoment } from './measuring-moment.entity.js';
import { OutcomeMeasure } from './outcome-measure.entity.js';

/** Given by a school that shares no rows of pupils, or what stayed of rows that are not kept any longer. */
export const AGGREGATE_ORIGINS = ['given', 'purged'] as const;
export type AggregateOrigin = (typeof AGGREGATE_ORIGINS)[number];

/** What the pupils of a group scored together on one measure at one moment. */
@BoardDetail('outcome_aggregate')
@RefersTo(() => OutcomeMeasure, 'measureId')
@RefersTo(() => PupilGroup, 'pupilGroupId')
@RefersTo(() => MeasuringMoment, 'momentId')
@Index(['boardId', 'momentId'])
@Index(['boardId', 'pupilGroupId'])
@Check('ck_outcome_aggregate_origin', `"origin" in ('given', 'purged')`)
@Check('ck_outcome_aggregate_pupils', `"pupils" >= 2`)
@Check('ck_outcome_aggregate_standard_deviation', `"standard_deviation" >= 0`)
export class OutcomeAggregate {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') measureId: string;
  @PrimaryColumn('uuid') pupilGroupId: string;
  @PrimaryColumn('uuid') momentId: string;
  @Column('integer') pupils: number;
  @Column('double precision') mean: number;
  @Column('double precision') standardDeviation: number;
  @Column('text') origin: AggregateOrigin;
}
