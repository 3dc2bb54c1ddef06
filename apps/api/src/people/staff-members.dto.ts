import type {
  IssuedInvitation,
  PersonnelFile,
  StaffMember,
  StaffMemberDetail,
  StaffMemberFacts,
  StaffMemberRow,
} from '@app/domain';
import { PartialType } from '../http/described.js';
import { Choice, Day, Email, Id, Moment, Part, Parts, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { AppointmentView, RoleGrantView, toAppointmentView, toRoleGrantView } from './employment.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const ACCOUNT_STATES = ['active', 'invited', 'none'] as const;

export class StaffMembersQuery extends PageQuery {
  @Id({ optional: true, example: ID, description: 'Only who is appointed at this school today.' }) schoolId?: string;
  @Text({ max: 100, optional: true, example: 'de w', description: 'The beginning of a family name or a whole name.' })
  name?: string;
  @QueryFlag({ description: 'Who left, in place of who works here; for the administrator.' })
  left?: boolean;
}

export class AddStaffMember implements StaffMemberFacts {
  @Text({ max: 100, example: 'Noor' }) givenName!: string;
  @Text({ max: 100, example: 'de Wit' }) familyName!: string;
  @Email({ optional: true, nullable: true, example: 'noor.dewit@voorbeeld.nl' }) email?: string | null;
}

export class ReviseStaffMember extends PartialType(AddStaffMember, { skipNullProperties: false }) {
  @Day({
    optional: true,
    nullable: true,
    example: '2027-08-01',
    description: 'The first day on which they do not work for the board any more; their account stops on it.',
  })
  leftOn?: string | null;
}

/** A school or a leerteam, by name. */
export class PlaceView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'De Regenboog' }) name!: string;
}

/** Somebody as colleagues find them. */
export class StaffMemberView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 100, example: 'Noor' }) givenName!: string;
  @Text({ max: 100, example: 'de Wit' }) familyName!: string;
  @Parts(() => PlaceView, { max: 200 }) schools!: PlaceView[];
  @Whole({ example: 1, min: 1 }) version!: number;
}

/** What is on file of somebody; for the administrator. */
export class PersonnelFileView {
  @Email({ nullable: true, example: 'noor.dewit@voorbeeld.nl' }) email!: string | null;
  @Day({ nullable: true, example: '2027-08-01' }) leftOn!: string | null;
  @Choice(ACCOUNT_STATES, { example: 'active', description: 'Whether they can sign in, or were invited to.' })
  account!: PersonnelFile['account'];
  @Parts(() => AppointmentView, { max: 1000 }) appointments!: AppointmentView[];
  @Parts(() => RoleGrantView, { max: 1000 }) roleGrants!: RoleGrantView[];
}

/** Somebody as colleagues see them; with what is on file where the administrator asks. */
export class StaffMemberDetailView extends StaffMemberView {
  @Parts(() => PlaceView, { max: 200 }) leerteams!: PlaceView[];
  @Part(() => PersonnelFileView, { optional: true }) personnelFile?: PersonnelFileView;
}

/** What adding or changing answers. */
export class StaffMemberChangeView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 100, example: 'Noor' }) givenName!: string;
  @Text({ max: 100, example: 'de Wit' }) familyName!: string;
  @Email({ nullable: true, example: 'noor.dewit@voorbeeld.nl' }) email!: string | null;
  @Day({ nullable: true, example: '2027-08-01' }) leftOn!: string | null;
  @Whole({ example: 1, min: 1 }) version!: number;
}

export class InvitationView {
  @Text({ max: 200, example: 'lsi_…', description: 'Shown once, here. They make their account with it.' })
  secret!: string;
  @Moment({ example: '2026-09-08T07:30:00.000Z' }) expiresAt!: string;
}

export const toStaffMemberView = (row: StaffMemberRow): StaffMemberView => ({
  id: row.id,
  givenName: row.givenName,
  familyName: row.familyName,
  schools: row.schools,
  version: row.version,
});

export const toStaffMemberDetailView = ({ personnelFile, ...row }: StaffMemberDetail): StaffMemberDetailView => ({
  ...toStaffMemberView(row),
  leerteams: row.leerteams,
  ...(personnelFile
    ? {
        personnelFile: {
          email: personnelFile.email,
          leftOn: personnelFile.leftOn,
          account: personnelFile.account,
          appointments: personnelFile.appointments.map(toAppointmentView),
          roleGrants: personnelFile.roleGrants.map(toRoleGrantView),
        },
      }
    : {}),
});

export const toStaffMemberChangeView = (member: StaffMember): StaffMemberChangeView => ({
  id: member.id,
  givenName: member.givenName,
  familyName: member.familyName,
  email: member.email,
  leftOn: member.leftOn,
  version: member.version,
});

export const toInvitationView = ({ secret, expiresAt }: IssuedInvitation): InvitationView => ({
  secret,
  expiresAt: expiresAt.toISOString(),
});
