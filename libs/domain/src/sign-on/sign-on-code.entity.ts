import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** Stands in an address for the session that a front-end gets for it; the first try to exchange it removes it. */
@BoardTable('sign_on_code')
@RefersTo(() => StaffMember, 'staffMemberId', 'CASCADE')
@Unique(['codeHash'])
@Index(['expiresAt'])
export class SignOnCode {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') staffMemberId: string;
  @Column('bytea') codeHash: Buffer;
  /** SHA-256, in base64url, of the verifier that the front-end keeps. */
  @Column('text') challenge: string;
  @Column('timestamptz') expiresAt: Date;
}
