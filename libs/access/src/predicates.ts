import type { Facts } from './facts.js';
import { isOpenTo, type Standing } from './visibility.js';

/** One named reason why something is allowed. Its name is what the permission matrix shows. */
export interface Predicate {
  readonly name: string;
  readonly holds: (facts: Facts) => boolean;
}

const relation = (name: Parameters<Facts['relations']['has']>[0]): Predicate => ({
  name,
  holds: (facts) => facts.relations.has(name),
});

export const owner = relation('owner');
export const sharedWith = relation('sharedWith');
export const member = relation('member');
export const coordinator = relation('coordinator');
export const host = relation('host');
export const invited = relation('invited');
export const schoolmate = relation('schoolmate');
export const observer = relation('observer');
export const holder = relation('holder');
export const asker = relation('asker');
export const asked = relation('asked');
export const drafter = relation('drafter');
export const consulted = relation('consulted');
export const leader = relation('leader');
export const councillor = relation('councillor');
export const governor = relation('governor');
export const administrator = relation('administrator');
export const withinBoard = relation('withinBoard');

/** The owner opened it, by its visibility, to where the actor stands. */
export const openedTo: Predicate = {
  name: 'openedTo',
  holds: ({ relations, visibility }) =>
    visibility !== undefined && isOpenTo(visibility, relations as ReadonlySet<Standing>),
};
