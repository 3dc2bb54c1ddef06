import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { StaffMember } from './staff-member.entity.js';

/**
 * One refresh token of a family (one sign-in). Each use replaces it; a token that is used again after that was
 * stolen or copied, and ends the family.
 */
@BoardTable('refresh_token')
@RefersTo(() => StaffMember, 'staffMemberId', 'CASCADE')
@Unique(['tokenHash'])
@Index(['boardId', 'familyId'])
@Index(['boardId', 'staffMemberId'])
@Index(['expiresAt'])
export class RefreshToken {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') staffMemberId: string;
  @Column('uuid') familyId: string;
  /** When the family began, with a sign-in. */
  @Column('timestamptz') begunAt: Date;
  /** SHA-256 of the token, which is 256 random bits. */
  @Column('bytea') tokenHash: Buffer;
  @Column('timestamptz') issuedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
