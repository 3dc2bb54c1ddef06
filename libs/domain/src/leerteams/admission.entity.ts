import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { Leerteam } from './leerteam.entity.js';
import type { MembershipRole } from './membership.entity.js';

/** Who begins: a coordinator invites a colleague, or a colleague asks to belong to it. */
export const ADMISSION_KINDS = ['invitation', 'request'] as const;
export type AdmissionKind = (typeof ADMISSION_KINDS)[number];

export const ADMISSION_STATES = ['open', 'accepted', 'declined', 'lapsed'] as const;
export type AdmissionState = (typeof ADMISSION_STATES)[number];

/**
 * An invitation to belong to a leerteam, or a request to. Nobody gets into a team without having said so themselves,
 * nor without somebody who coordinates it.
 */
@BoardTable('leerteam_admission')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => StaffMember, 'staffMemberId')
@RefersTo(() => StaffMember, 'askedById')
@RefersTo(() => StaffMember, 'answeredById')
@Index('uq_leerteam_admission_open', ['boardId', 'leerteamId', 'staffMemberId'], {
  unique: true,
  where: `"state" = 'open'`,
})
@Index(['boardId', 'leerteamId', 'id'])
@Index(['boardId', 'staffMemberId', 'id'])
@Check('ck_leerteam_admission_kind', `"kind" in ('invitation', 'request')`)
@Check('ck_leerteam_admission_role', `"role" in ('coordinator', 'facilitator', 'member')`)
@Check('ck_leerteam_admission_state', `"state" in ('open', 'accepted', 'declined', 'lapsed')`)
@Check('ck_leerteam_admission_ended', `("state" = 'open') = ("ended_at" is null)`)
export class Admission {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') leerteamId: string;
  @Column('text') kind: AdmissionKind;
  /** Who would belong to it. */
  @Column('uuid') staffMemberId: string;
  @Column('text') role: MembershipRole;
  /** The day from which they would; that of the answer, where nothing is said. */
  @Column('date', { nullable: true }) fromOn: string | null;
  /** The coordinator who invites, or the colleague who asks; null where they were erased. */
  @Column('uuid', { nullable: true }) askedById: string | null;
  @Column('timestamptz') askedAt: Date;
  /** What who asks says with it. */
  @Column('text', { nullable: true }) word: string | null;
  @Column('date') lapsesOn: string;
  @Column('text') state: AdmissionState;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('uuid', { nullable: true }) answeredById: string | null;
  /** What who answers says with it. */
  @Column('text', { nullable: true }) answer: string | null;
}
