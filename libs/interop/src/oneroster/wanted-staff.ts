import { contested } from './contested.js';
import type { Findings } from './findings.js';
import type { ParsedPackage } from './parse.js';
import type { StaffMember } from './records.js';
import { References } from './references.js';
import { RowRefused } from './refusals.js';
import type { RoleRow, UserRow } from './rows.js';

/** What a role in the source makes of someone here. */
export type Meaning = 'teacher' | 'school_leader' | 'other_staff' | 'board_staff' | 'pupil' | 'nobody';

/**
 * Whoever has a role other than pupil or family is staff.
 *
 * A district or system administrator is staff too, but never becomes board administrator by an import: a file from
 * another system must not be able to hand out privileges over a whole board. Those are given by hand.
 */
export const MEANING: Readonly<Record<RoleRow['role'], Meaning>> = {
  teacher: 'teacher',
  principal: 'school_leader',
  siteAdministrator: 'school_leader',
  aide: 'other_staff',
  counselor: 'other_staff',
  proctor: 'other_staff',
  districtAdministrator: 'board_staff',
  systemAdministrator: 'board_staff',
  student: 'pupil',
  guardian: 'nobody',
  parent: 'nobody',
  relative: 'nobody',
  // What a term of someone's own making means can't be known, so it makes nobody anything.
  extension: 'nobody',
};

export const isStaffRole = (role: RoleRow): boolean => !['pupil', 'nobody'].includes(MEANING[role.role]);

export interface WantedStaff {
  readonly users: References<UserRow>;
  readonly staff: readonly StaffMember[];
  readonly staffIds: ReadonlySet<string>;
  readonly pupilIds: ReadonlySet<string>;
}

/**
 * The staff among the users. Of the others only their id is looked at.
 *
 * @param current the staff that came from this source earlier
 * @param emailsInUse of people who did not
 */
export function wantedStaff(
  { rows }: ParsedPackage,
  findings: Findings,
  current: readonly StaffMember[],
  emailsInUse: ReadonlySet<string>,
): WantedStaff {
  const staffIds = new Set(rows.roles.filter(isStaffRole).map((role) => role.userSourcedId));
  const pupilIds = new Set(
    rows.roles.filter((role) => MEANING[role.role] === 'pupil').map((role) => role.userSourcedId),
  );
  noticeRolesWithoutUse(rows, findings);

  const staffRows = rows.users.filter((row) => staffIds.has(row.sourcedId));
  const shared = sharedEmails(staffRows);
  const named = findings.eachUsable('users', staffRows, idOf, (row) => ({
    ...row,
    member: toStaffMember(row, shared),
  }));
  const refused = contested(
    current.map(emailOfMember),
    named.map(({ member }) => emailOfMember(member)),
    emailsInUse,
  );
  const staff = findings.eachUsable('users', named, idOf, ({ sourcedId, member }) => {
    if (refused.has(sourcedId)) throw new RowRefused('email_in_use', { field: 'email' });
    return member;
  });
  const usableStaff = new Set(staff.map((member) => member.sourcedId));
  const usable = rows.users.filter(({ sourcedId }) => !staffIds.has(sourcedId) || usableStaff.has(sourcedId));
  return { users: new References<UserRow>('users', usable, findings.refusedRows), staff, staffIds, pupilIds };
}

function toStaffMember({ sourcedId, cells }: UserRow, shared: ReadonlySet<string>): StaffMember {
  const email = emailOf(cells.text('email'));
  // The e-mail address is who one is when signing in. Guessing which of two people it belongs to could let the one
  // into the record of the other, so neither is touched until the source is mended.
  if (email !== null && shared.has(email)) throw new RowRefused('shared_email', { field: 'email' });
  return {
    sourcedId,
    givenName: cells.text('preferredGivenName') || cells.required('givenName'),
    familyName: cells.text('preferredFamilyName') || cells.required('familyName'),
    email,
    until: null,
  };
}

function emailOfMember({ sourcedId, email }: StaffMember): { sourcedId: string; value: string | null } {
  return { sourcedId, value: email };
}

function emailOf(cell: string): string | null {
  if (cell === '') return null;
  if (!/^[^\s@]+@[^\s@]+$/.test(cell)) throw new RowRefused('invalid_value', { field: 'email' });
  return cell.toLowerCase();
}

function sharedEmails(rows: readonly UserRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { cells } of rows) {
    const email = cells.peek('email').toLowerCase();
    if (seen.has(email)) shared.add(email);
    seen.add(email);
  }
  return shared;
}

function noticeRolesWithoutUse(rows: ParsedPackage['rows'], findings: Findings): void {
  for (const role of rows.roles) if (role.role === 'extension') findings.notice('roles', role.row, 'role_not_used');
  const withRole = new Set([...rows.roles, ...refusedRoles(findings)].map((role) => role.userSourcedId));
  for (const user of rows.users) if (!withRole.has(user.sourcedId)) findings.notice('users', user.row, 'no_role');
}

function refusedRoles(findings: Findings): { userSourcedId?: string }[] {
  return findings.refusedRows.filter(({ file }) => file === 'roles').map(({ ids }) => ids);
}

function idOf(row: UserRow): { sourcedId: string } {
  return { sourcedId: row.sourcedId };
}
