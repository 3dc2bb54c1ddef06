import type { Scope } from '@app/access';
import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { StaffMember } from './staff-member.entity.js';

/** A personal access token: lets a program act for its owner, within its scopes, until it expires. */
@BoardTable('access_token')
@RefersTo(() => StaffMember, 'staffMemberId', 'CASCADE')
@Unique(['tokenHash'])
@Index(['boardId', 'staffMemberId'])
export class AccessToken {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') staffMemberId: string;
  @Column('text') name: string;
  @Column('text', { array: true }) scopes: Scope[];
  @Column('boolean') readOnly: boolean;
  @Column('bytea') tokenHash: Buffer;
  @Column('timestamptz') issuedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
