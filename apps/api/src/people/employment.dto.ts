import {
  type Appointment,
  type AppointmentRow,
  type AppointmentTerms,
  FUNCTION_GROUPS,
  type FunctionGroup,
  type RoleGrant,
  type RoleGrantRow,
  type RoleTerms,
} from '@app/domain';
import { Choice, Day, Decimal, Id } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d06';
const SCHOOL = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d02';
const GRANTED_ROLES = ['school_leader', 'staff_council', 'board_admin'] as const satisfies readonly RoleGrant['role'][];

const Fte = (options: { optional?: boolean } = {}): PropertyDecorator =>
  Decimal({ min: 0.01, max: 1.2, nullable: true, example: 0.8, description: 'Part of full time.', ...options });

export class Appoint implements AppointmentTerms {
  @Id({ example: SCHOOL }) schoolId!: string;
  @Choice(FUNCTION_GROUPS, { example: 'teacher' }) functionGroup!: FunctionGroup;
  @Fte({ optional: true }) fte?: number | null;
  @Day({ optional: true, example: '2026-08-01', description: 'Today where it is left out.' }) fromOn?: string;
  @Day({ optional: true, nullable: true, example: '2027-08-01', description: 'The first day after it.' })
  untilOn?: string | null;
}

export class GrantRole implements RoleTerms {
  @Choice(GRANTED_ROLES, { example: 'school_leader' }) role!: RoleGrant['role'];
  @Id({
    optional: true,
    example: SCHOOL,
    description: 'The school that is led, or in whose staff council somebody sits; an administrator has none.',
  })
  schoolId?: string;
  @Day({ optional: true, example: '2026-08-01', description: 'Today where it is left out.' }) fromOn?: string;
  @Day({ optional: true, nullable: true, example: '2027-08-01', description: 'The first day after it.' })
  untilOn?: string | null;
}

export class EndOn {
  @Day({ example: '2027-02-01', description: 'The first day on which it does not hold any more.' }) untilOn!: string;
}

export class AppointmentView {
  @Id({ example: ID }) id!: string;
  @Id({ example: SCHOOL }) schoolId!: string;
  @Choice(FUNCTION_GROUPS, { example: 'teacher' }) functionGroup!: FunctionGroup;
  @Fte() fte!: number | null;
  @Day({ example: '2026-08-01' }) fromOn!: string;
  @Day({ nullable: true, example: '2027-08-01' }) untilOn!: string | null;
}

export class RoleGrantView {
  @Id({ example: ID }) id!: string;
  @Choice(GRANTED_ROLES, { example: 'school_leader' }) role!: RoleGrant['role'];
  @Id({ nullable: true, example: SCHOOL }) schoolId!: string | null;
  @Day({ example: '2026-08-01' }) fromOn!: string;
  @Day({ nullable: true, example: '2027-08-01' }) untilOn!: string | null;
}

export const toAppointmentView = (row: AppointmentRow | Appointment): AppointmentView => ({
  id: row.id,
  schoolId: row.schoolId,
  functionGroup: row.functionGroup,
  fte: row.fte,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
});

export const toRoleGrantView = (row: RoleGrantRow | RoleGrant): RoleGrantView => ({
  id: row.id,
  role: row.role,
  schoolId: row.schoolId,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
});
