import type { StoredStaffMember } from './board.js';
import type { Findings } from './findings.js';
import { type Identities, identify, type Traits } from './identify.js';
import type { ParsedPackage } from './parse.js';
import type { FunctionGroup, WantedStaffMember } from './records.js';
import { References, refusedIdsIn } from './references.js';
import { RowRefused } from './refusals.js';
import type { RoleRow, UserRow } from './rows.js';

/** What a role in the source makes of someone here. */
export type Meaning = FunctionGroup | 'board_staff' | 'pupil' | 'nobody';

/**
 * Whoever has a role other than pupil or family is staff.
 *
 * A district or system administrator is staff too, but never becomes board administrator by an import: a file from
 * another system must not be able to hand out privileges over a whole board. Those are given by hand.
 */
export const MEANING: Readonly<Record<RoleRow['role'], Meaning>> = {
  teacher: 'teacher',
  principal: 'leader',
  siteAdministrator: 'leader',
  aide: 'support',
  counselor: 'support',
  proctor: 'support',
  districtAdministrator: 'board_staff',
  systemAdministrator: 'board_staff',
  student: 'pupil',
  guardian: 'nobody',
  parent: 'nobody',
  relative: 'nobody',
  // What a term of someone's own making means can't be known, so it makes nobody anything.
  extension: 'nobody',
};

export const isStaffRole = ({ role }: RoleRow): boolean => !['pupil', 'nobody'].includes(MEANING[role]);

export interface WantedStaff {
  readonly users: References<UserRow>;
  readonly staff: readonly WantedStaffMember[];
  readonly staffIds: ReadonlySet<string>;
  readonly pupilIds: ReadonlySet<string>;
  readonly known: Identities<StoredStaffMember>['known'];
}

/** The staff among the users, and which of the board's they are. Of the others only their id is looked at. */
export function wantedStaff(
  parsed: ParsedPackage,
  findings: Findings,
  current: readonly StoredStaffMember[],
): WantedStaff {
  const { rows } = parsed;
  const whoAre = (fits: (role: RoleRow) => boolean): ReadonlySet<string> =>
    new Set(rows.roles.filter(fits).map((role) => role.userSourcedId));
  const staffIds = whoAre(isStaffRole);
  const pupilIds = whoAre(({ role }) => MEANING[role] === 'pupil');
  noticeRolesWithoutUse(rows, findings);

  const staffRows = rows.users.filter((row) => staffIds.has(row.sourcedId));
  const shared = sharedEmails(staffRows);
  const bySourceId = new Map(current.map((member) => [member.sourceId, member]));
  const named = findings.eachUsable('users', staffRows, (row) => {
    const { email, ...member } = toStaffMember(row, shared);
    // An empty cell says nothing of an address that the board has, perhaps entered by hand for an invitation.
    return { ...row, member: { ...member, email: email ?? bySourceId.get(member.sourceId)?.email ?? null } };
  });
  const inPackage = new Set([
    ...rows.users.map((row) => row.sourcedId),
    ...refusedIdsIn('users', findings.refusedRows),
  ]);
  const members = named.map(({ member }) => member);
  const { known, refused } = identify(current, members, TRAITS, TRAITS, (id) => inPackage.has(id));
  const staff = findings.eachUsable('users', named, ({ sourcedId, member }) => {
    if (refused.has(sourcedId)) throw new RowRefused('email_in_use', { field: 'email' });
    return member;
  });
  const usableStaff = new Set(staff.map(({ sourceId }) => sourceId));
  const usable = rows.users.filter(({ sourcedId }) => !staffIds.has(sourcedId) || usableStaff.has(sourcedId));
  return { users: new References<UserRow>('users', usable, findings.refusedRows), staff, staffIds, pupilIds, known };
}

const TRAITS: Traits<Pick<WantedStaffMember, 'email'>> = {
  keyOf: ({ email }) => email,
  claimsOf: ({ email }) => (email === null ? [] : [email]),
};

function toStaffMember({ sourcedId, cells }: UserRow, shared: ReadonlySet<string>): WantedStaffMember {
  const email = emailOf(cells.text('email'));
  // People are invited by their e-mail address. Guessing which of two it belongs to could let the one into the record
  // of the other, so neither is touched until the source is mended.
  if (email !== null && shared.has(email)) throw new RowRefused('shared_email', { field: 'email' });
  return {
    sourceId: sourcedId,
    givenName: cells.text('preferredGivenName') || cells.required('givenName'),
    familyName: cells.text('preferredFamilyName') || cells.required('familyName'),
    email,
    leftOn: null,
  };
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
  const refused = findings.refusedRows.filter(({ file }) => file === 'roles').map(({ ids }) => ids);
  const withRole = new Set([...rows.roles, ...refused].map(({ userSourcedId }) => userSourcedId));
  for (const user of rows.users) if (!withRole.has(user.sourcedId)) findings.notice('users', user.row, 'no_role');
}
