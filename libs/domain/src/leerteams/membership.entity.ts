import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { Leerteam } from './leerteam.entity.js';

export const MEMBERSHIP_ROLES = ['coordinator', 'facilitator', 'member'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** Belonging to a leerteam, in a role, from and until when. */
@BoardTable('leerteam_membership')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => StaffMember, 'staffMemberId')
@Index(['boardId', 'leerteamId'])
@Index(['boardId', 'staffMemberId', 'leerteamId'])
@Check('ck_leerteam_membership_range', `"from_on" < "until_on"`)
@Check('ck_leerteam_membership_role', `"role" in ('coordinator', 'facilitator', 'member')`)
export class Membership {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') leerteamId: string;
  @Column('uuid') staffMemberId: string;
  @Column('text') role: MembershipRole;
  @Column('date') fromOn: string;
  @Column('date', { nullable: true }) untilOn: string | null;
}
