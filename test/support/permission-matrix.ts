import { PERMISSIONS, type Role, type Rule } from '@app/access';

const ROLES: readonly Role[] = ['teacher', 'school_leader', 'board_admin'];

/** Who may do what, on what, as a table to read. */
export function permissionMatrix(): string {
  const rules = Object.entries<Rule>(PERMISSIONS);
  const rows = rules.map(([permission, rule]) => [
    permission,
    rule.writes ? 'changes' : 'reads',
    rule.scope,
    ...ROLES.map((role) => (rule.roles.includes(role) ? 'yes' : '–')),
    rule.on.map(({ name }) => name).join(' or '),
  ]);
  return table([['permission', 'what', 'scope', ...ROLES, 'only where the actor is'], ...rows]);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
