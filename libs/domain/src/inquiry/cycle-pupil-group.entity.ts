import { PrimaryColumn } from 'typeorm';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { Cycle } from './cycle.entity.js';

/** A pupil group that a cycle is about: one of those that its leerteam asks about. */
@BoardDetail('cycle_pupil_group')
@RefersTo(() => Cycle, 'cycleId')
@RefersTo(() => PupilGroup, 'pupilGroupId')
export class CyclePupilGroup {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') cycleId: string;
  @PrimaryColumn('uuid') pupilGroupId: string;
}
