export {
  type Actor,
  isMachine,
  type Language,
  MACHINE_SCOPES,
  type MachineActor,
  type MachineScope,
  type RequestActor,
  type Role,
  ROLES,
  type Scope,
  SCOPES,
} from './actor.js';
export type { Facts, Relation } from './facts.js';
export { type Permission, PERMISSIONS } from './permission-map.js';
export type { Rule } from './permission-rule.js';
export { mayAsk, permits } from './permits.js';
export { isOpenTo, opensAt, type Standing, type Visibility, VISIBILITIES } from './visibility.js';
