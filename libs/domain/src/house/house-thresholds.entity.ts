import { Column, PrimaryColumn, VersionColumn } from 'typeorm';
import { School } from '../organisations/school.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import type { OwnThresholds } from './framework.js';

/** The thresholds by which a school reads its house, where they are others than those of the framework. */
@BoardDetail('house_thresholds')
@RefersTo(() => School, 'schoolId')
export class HouseThresholds {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') schoolId: string;
  /** By indicator. */
  @Column('jsonb') own: OwnThresholds;
  @VersionColumn() version: number;
}
