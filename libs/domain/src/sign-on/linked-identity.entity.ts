import { Column, PrimaryColumn, Unique } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** Who somebody is at a provider of single sign-on, held for good: a second subject never becomes the same person. */
@BoardTable('linked_identity')
@RefersTo(() => StaffMember, 'staffMemberId', 'CASCADE')
@Unique(['boardId', 'issuer', 'subject'])
@Unique(['boardId', 'issuer', 'staffMemberId'])
export class LinkedIdentity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') staffMemberId: string;
  @Column('text') issuer: string;
  /** What the provider knows them by. */
  @Column('text') subject: string;
  @Column('timestamptz') linkedAt: Date;
}
