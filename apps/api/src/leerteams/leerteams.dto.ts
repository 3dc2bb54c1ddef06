import {
  LEERTEAM_KINDS,
  type LeerteamDetail,
  type LeerteamKind,
  type LeerteamRow,
  MEMBERSHIP_ROLES,
  type MembershipRole,
  type MembershipRow,
} from '@app/domain';
import { IsIn, IsOptional } from 'class-validator';
import { ApiPropertyOptional, PartialType } from '../http/described.js';
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
  @IdList({ optional: true, max: 20, example: [ID], description: "Themes of the board's list." })
  themeIds?: string[];
}

export class ReviseCharter extends PartialType(FoundLeerteam, { skipNullProperties: false }) {}

export class LeerteamsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: LEERTEAM_KINDS, example: 'plg' })
  @IsOptional()
  @IsIn(LEERTEAM_KINDS)
  kind?: LeerteamKind;

  @QueryFlag({ description: 'Only those that you are in today, or were in when they were closed.' })
  mine?: boolean;

  @Id({ optional: true, example: ID, description: 'Only those that work at this school: where a member is appointed.' })
  schoolId?: string;

  @Id({ optional: true, example: ID })
  themeId?: string;

  @QueryFlag({ description: 'Only those that were closed, or only those that were not; all where it is left out.' })
  closed?: boolean;

  @Text({ optional: true, max: 120, example: 'lezen', description: 'A part of the name.' })
  name?: string;
}

export class FocusOnPupilGroups {
  @IdList({ max: 500, example: [ID] })
  pupilGroupIds!: string[];
}

export class NamedView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'De Regenboog' }) name!: string;
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
  @IdList({ max: 20, example: [ID] }) themeIds!: readonly string[];
  @Day({ example: '2026-09-01' }) foundedOn!: string;
  @Day({ nullable: true, example: '2027-07-15' }) closedOn!: string | null;
  @Text({ max: 200, nullable: true, example: 'Hardop denken bij rijke teksten werkt, als je het volhoudt.' })
  learnedInShort!: string | null;
  @Whole({ example: 1, min: 1 }) version!: number;
}

export class LeerteamDetailView extends LeerteamView {
  @Parts(() => NamedView, { max: 200 }) schools!: readonly NamedView[];
  @Parts(() => NamedView, { max: 20 }) themes!: readonly NamedView[];
  @Parts(() => MembershipView, { max: 1000 }) memberships!: MembershipView[];
  @IdList({ max: 500, example: [ID] }) pupilGroupIds!: readonly string[];
}

export const toLeerteamView = (row: LeerteamRow): LeerteamView => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  question: row.question,
  jointGoal: row.jointGoal,
  themeIds: row.themeIds,
  foundedOn: row.foundedOn,
  closedOn: row.closedOn,
  learnedInShort: row.learnedInShort,
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

export const toLeerteamDetailView = (detail: LeerteamDetail): LeerteamDetailView => ({
  ...toLeerteamView(detail),
  schools: detail.schools,
  themes: detail.themes,
  memberships: detail.memberships.map(toMembershipView),
  pupilGroupIds: detail.pupilGroupIds,
});
