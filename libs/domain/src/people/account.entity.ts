import { Column, PrimaryColumn, Unique } from 'typeorm';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { StaffMember } from './staff-member.entity.js';

/** What a member of staff signs in with. */
@BoardTable('account')
@RefersTo(() => StaffMember, 'staffMemberId')
@Unique(['email'])
@Unique(['boardId', 'staffMemberId'])
export class Account {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') staffMemberId: string;
  /** In lower case; one account an address in the whole installation. */
  @Column('text') email: string;
  /** argon2id, in PHC form. */
  @Column('text') passwordHash: string;
}
