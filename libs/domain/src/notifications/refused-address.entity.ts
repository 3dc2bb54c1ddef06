import { Column, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';

/** An address at which a mail server said that there is no mailbox. Nothing is mailed to it; to another one is. */
@BoardDetail('refused_address')
@RefersTo(() => StaffMember, 'staffMemberId')
export class RefusedAddress {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
  @Column('text') address: string;
  @Column('timestamptz') refusedAt: Date;
}
