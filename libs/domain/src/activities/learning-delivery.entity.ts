import { Column, PrimaryColumn, Unique } from 'typeorm';
import { MachineClient } from '../machine-clients/machine-client.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { Activity } from './activity.entity.js';

/** An activity that a system delivered: which one, and under what id, so that it is delivered once. */
@BoardDetail('learning_delivery')
@RefersTo(() => MachineClient, 'machineClientId')
@RefersTo(() => Activity, 'activityId', 'CASCADE')
@Unique(['boardId', 'activityId'])
export class LearningDelivery {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') machineClientId: string;
  /** The system's own id of what it delivers. */
  @PrimaryColumn('text') deliveryId: string;
  @Column('uuid') activityId: string;
  /** SHA-256 of what was delivered: the owner may have corrected the activity since. */
  @Column('bytea') contentHash: Buffer;
  @Column('timestamptz') deliveredAt: Date;
}
