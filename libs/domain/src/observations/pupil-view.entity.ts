import { Check, Column, PrimaryColumn } from 'typeorm';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { Observation } from './observation.entity.js';

/** How pupils saw one item of the lesson: how many they were and their mean. What each, or how many, said is not kept. */
@BoardDetail('observation_pupil_view')
@RefersTo(() => Observation, 'observationId', 'CASCADE')
@Check('ck_observation_pupil_view_pupils', `"pupils" >= 10`)
export class PupilView {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') observationId: string;
  @PrimaryColumn('smallint') item: number;
  @Column('smallint') pupils: number;
  /** To one decimal: of a rounded mean nobody calculates what one pupil said. */
  @Column('double precision') mean: number;
}
