import { PERMISSIONS, ROLES, type Rule } from '@app/access';
import { table } from './table.js';

/** Who may do what, on what, as a table to read. */
export function permissionMatrix(): string {
  const rules = Object.entries<Rule>(PERMISSIONS);
  const rows = rules.map(([permission, rule]) => [
    permission,
    rule.writes ? 'changes' : 'reads',
    rule.scope,
    ...ROLES.map((role) => (rule.roles.includes(role) ? 'yes' : '–')),
    rule.machines.join(', ') || '–',
    rule.on.map(({ name }) => name).join(' or '),
  ]);
  return table([['permission', 'what', 'scope', ...ROLES, 'machines', 'only where the actor is'], ...rows]);
}
