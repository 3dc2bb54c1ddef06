import { type MachineScope, type Role, ROLES, type Scope } from './actor.js';
import type { Predicate } from './predicates.js';

export interface Rule {
  /**
   * The part of the API it belongs to. `session` can be done by somebody who signed in only: a token that could make
   * tokens, roles or accounts would give itself more than it was given.
   */
  readonly scope: Scope | 'session';
  /** Whether it changes anything; a read-only token may not. */
  readonly writes: boolean;
  /** Who may do this kind of thing at all. */
  readonly roles: readonly Role[];
  /** Systems of the board that may do so too: those with one of these scopes. */
  readonly machines: readonly MachineScope[];
  /** On which objects: one of these has to hold. */
  readonly on: readonly Predicate[];
}

export const ANYONE: readonly Role[] = ROLES;
export const BOARD_ADMIN: readonly Role[] = ['board_admin'];
/** Who drafts what a school or the board sets for itself. */
export const DRAFTERS: readonly Role[] = ['school_leader', 'board_admin'];
/** For machines alone. */
export const NOBODY: readonly Role[] = [];

export const read = (scope: Rule['scope'], roles: readonly Role[], ...on: Predicate[]): Rule => ({
  scope,
  writes: false,
  roles,
  machines: [],
  on,
});
export const write = (scope: Rule['scope'], roles: readonly Role[], ...on: Predicate[]): Rule => ({
  scope,
  writes: true,
  roles,
  machines: [],
  on,
});
/** What a system of the board may do too. Never anything that somebody wrote, nor who works there. */
export const machinesToo = (machines: readonly MachineScope[], rule: Rule): Rule => ({ ...rule, machines });
