import { type Membership, MEMBERSHIP_ROLES, type MembershipRole } from '@app/domain';
import { OmitType } from '../http/described.js';
import { Choice, Day, Id } from '../http/fields.js';
import { MembershipView } from './leerteams.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class LeaveLeerteam {
  @Day({
    optional: true,
    example: '2027-02-01',
    description: 'The first day on which you are no member any more; today where it is left out.',
  })
  untilOn?: string;
}

export class EndMembership {
  @Day({ example: '2027-02-01', description: 'The first day on which they are no member any more.' })
  untilOn!: string;
}

export class ChangeRole {
  @Choice(MEMBERSHIP_ROLES, {
    example: 'facilitator',
    description: 'A facilitator guides how the team works together, and may do what members may.',
  })
  role!: MembershipRole;
  @Day({ optional: true, example: '2026-03-12', description: 'From which day; today where it is left out.' })
  fromOn?: string;
}

export class HandOver {
  @Id({ example: ID, description: 'Who coordinates it from then on: a member of the leerteam.' })
  coordinatorId!: string;
  @Day({ optional: true, example: '2026-03-12', description: 'From which day; today where it is left out.' })
  fromOn?: string;
}

/** What a change of a membership answers: it without the name, which the caller has. */
export class MembershipChangeView extends OmitType(MembershipView, ['name'] as const) {}

export const toMembershipChangeView = (row: Membership): MembershipChangeView => ({
  id: row.id,
  staffMemberId: row.staffMemberId,
  role: row.role,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
});
