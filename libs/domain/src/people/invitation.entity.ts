import { Column, PrimaryColumn, Unique } from 'typeorm';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { StaffMember } from './staff-member.entity.js';

/** Lets a member of staff who has no account yet make one. There is one at most; using it removes it. */
@BoardTable('invitation')
@RefersTo(() => StaffMember, 'staffMemberId', 'CASCADE')
@Unique(['boardId', 'staffMemberId'])
@Unique(['secretHash'])
export class Invitation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') staffMemberId: string;
  /** SHA-256 of the secret, which is 256 random bits. */
  @Column('bytea') secretHash: Buffer;
  @Column('timestamptz') invitedAt: Date;
  @Column('timestamptz') expiresAt: Date;
}
