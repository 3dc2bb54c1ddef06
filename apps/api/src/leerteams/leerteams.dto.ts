import {
  type Leerteam,
  LEERTEAM_KINDS,
  type LeerteamDetail,
  type LeerteamKind,
  type LeerteamRow,
  type Membership,
  MEMBERSHIP_ROLES,
  type MembershipRole,
  type MembershipRow,
} from '@app/domain';
import { ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Choice, Day, Id, IdList, Parts, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class FoundLeerteam {
  @Choice(LEERTEAM_KINDS, { example: 'plg', description: 'What kind of team it is.' })
  kind!: LeerteamKind;
  @Text({ max: 120, example: 'PLG begrijpend lezen' })
  name!: string;
  @Text({ max: 500, optional: true, nullable: true, example: 'Hoe leren onze leerlingen een tekst te bevragen?' })
  question?: string | null;
  @Text({
    max: 500,
    optional: true,
    nullable: true,
    example: 'In elke groep elke week een gesprek over een rijke tekst.',
  })
  jointGoal?: string | null;
}

export class ReviseCharter extends PartialType(FoundLeerteam, { skipNullProperties: false }) {}

export class LeerteamsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: LEERTEAM_KINDS, example: 'plg' })
  @IsOptional()
  @IsIn(LEERTEAM_KINDS)
  kind?: LeerteamKind;

  @QueryFlag({ description: 'Only those that you are in today.' })
  mine?: boolean;
}

export class JoinLeerteam {
  @Id({ example: ID })
  staffMemberId!: string;
  @Choice(MEMBERSHIP_ROLES, { example: 'member' })
  role!: MembershipRole;
  @Day({ optional: true, example: '2026-09-01', description: 'Today where it is left out.' })
  fromOn?: string;
}

export class LeaveLeerteam {
  @Day({ example: '2027-02-01', description: 'The first day on which they are no member any more.' })
  untilOn!: string;
}

export class FocusOnPupilGroups {
  @IdList({ max: 500, example: [ID] })
  pupilGroupIds!: string[];
}

export class MembershipView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) staffMemberId!: string;
  @Text({ max: 200, example: 'Noor de Wit' }) name!: string;
  @Choice(MEMBERSHIP_ROLES, { example: 'coordinator' }) role!: MembershipRole;
  @Day({ example: '2026-09-01' }) fromOn!: string;
  @Day({ nullable: true, example: '2027-02-01' }) untilOn!: string | null;
}

export class LeerteamView {
  @Id({ example: ID }) id!: string;
  @Choice(LEERTEAM_KINDS, { example: 'plg' }) kind!: LeerteamKind;
  @Text({ max: 120, example: 'PLG begrijpend lezen' }) name!: string;
  @Text({ max: 500, nullable: true, example: 'Hoe leren onze leerlingen een tekst te bevragen?' })
  question!: string | null;
  @Text({ max: 500, nullable: true, example: 'In elke groep elke week een gesprek over een rijke tekst.' })
  jointGoal!: string | null;
  @Day({ example: '2026-09-01' }) foundedOn!: string;
  @Day({ nullable: true, example: '2027-07-15' }) closedOn!: string | null;
  @Whole({ example: 1, min: 1 }) version!: number;
}

export class LeerteamDetailView extends LeerteamView {
  @Parts(() => MembershipView, { max: 1000 }) memberships!: MembershipView[];
  @IdList({ max: 500, example: [ID] }) pupilGroupIds!: string[];
}

/** What joining or leaving answers: the membership without the name, which the caller has. */
export class MembershipChangeView extends OmitType(MembershipView, ['name'] as const) {}

export const toLeerteamView = (row: LeerteamRow | Leerteam): LeerteamView => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  question: row.question,
  jointGoal: row.jointGoal,
  foundedOn: row.foundedOn,
  closedOn: row.closedOn,
  version: row.version,
});

const toMembershipView = (row: MembershipRow): MembershipView => ({
  id: row.id,
  staffMemberId: row.staffMemberId,
  name: row.name,
  role: row.role,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
});

export const toMembershipChangeView = (row: Membership): MembershipChangeView => ({
  id: row.id,
  staffMemberId: row.staffMemberId,
  role: row.role,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
});

export const toLeerteamDetailView = (detail: LeerteamDetail): LeerteamDetailView => ({
  ...toLeerteamView(detail),
  memberships: detail.memberships.map(toMembershipView),
  pupilGroupIds: detail.pupilGroupIds,
});
