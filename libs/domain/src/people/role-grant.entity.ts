import type { Role } from '@app/access';
import { Check, Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { School } from '../organisations/school.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { StaffMember } from './staff-member.entity.js';

/**
 * A role that a member of staff has, from and until when: teacher at a school, its leader, in its staff council (the
 * Dutch *personeelsgeleding van de medezeggenschapsraad*), or administrator of the board.
 */
@BoardTable('role_grant')
@RefersTo(() => StaffMember, 'staffMemberId')
@RefersTo(() => School, 'schoolId')
@Unique(['boardId', 'sourceId'])
@Index(['boardId', 'staffMemberId'])
@Check('ck_role_grant_range', `"from_on" < "until_on"`)
@Check('ck_role_grant_role', `"role" in ('teacher', 'school_leader', 'staff_council', 'board_admin')`)
@Check('ck_role_grant_school', `("role" = 'board_admin') = ("school_id" is null)`)
export class RoleGrant {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') staffMemberId: string;
  @Column('text') role: Role;
  @Column('uuid', { nullable: true }) schoolId: string | null;
  @Column('date') fromOn: string;
  @Column('date', { nullable: true }) untilOn: string | null;
  @Column('text', { nullable: true }) sourceId: string | null;
}
