import { isMachine, type RequestActor } from './actor.js';
import type { Facts } from './facts.js';
import { type Permission, PERMISSIONS } from './permission-map.js';
import type { Rule } from './permission-rule.js';

/** Whether the actor, with this token, may do this kind of thing at all. The object is decided on later. */
export function mayAsk(actor: RequestActor, permission: Permission): boolean {
  const rule: Rule = PERMISSIONS[permission];
  if (isMachine(actor)) return rule.machines.some((scope) => actor.scopes.has(scope));
  if (actor.readOnly && rule.writes) return false;
  if (actor.scopes && (rule.scope === 'session' || !actor.scopes.has(rule.scope))) return false;
  return rule.roles.some((role) => actor.roles.has(role));
}

/** Whether the actor may do this with an object that stands to them as the facts say. */
export function permits(actor: RequestActor, permission: Permission, facts: Facts): boolean {
  const rule: Rule = PERMISSIONS[permission];
  return mayAsk(actor, permission) && rule.on.some((predicate) => predicate.holds(facts));
}
