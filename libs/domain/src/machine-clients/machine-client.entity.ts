import type { MachineScope } from '@app/access';
import { Column, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** A system of the board that calls by itself, for nobody: it may do what its scopes name, until it is ended. */
@BoardTable('machine_client')
@RefersTo(() => StaffMember, 'connectedBy')
export class MachineClient {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') name: string;
  @Column('text', { array: true }) scopes: MachineScope[];
  /** The administrator who connected it. */
  @Column('uuid') connectedBy: string;
  @Column('timestamptz') connectedAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
