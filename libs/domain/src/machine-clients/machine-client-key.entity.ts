import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { MachineClient } from './machine-client.entity.js';

/** What a machine client proves itself with. Two can be valid at once, so that it changes one for the other. */
@BoardTable('machine_client_key')
@RefersTo(() => MachineClient, 'machineClientId')
@Unique(['secretHash'])
@Index(['boardId', 'machineClientId'])
export class MachineClientKey {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') machineClientId: string;
  /** SHA-256 of the secret, which holds 256 random bits. */
  @Column('bytea') secretHash: Buffer;
  @Column('timestamptz') issuedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  /** To the day: enough to notice a key that nothing uses. */
  @Column('date', { nullable: true }) lastUsedOn: string | null;
}
