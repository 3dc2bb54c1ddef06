import type { Permission, Relation, Visibility } from '@app/access';
import type { StaffMember } from '@app/domain';

/** The people of the board. What each of them is to a thing is said where the thing is laid out. */
export const PEOPLE = [
  'owner',
  'teammate',
  'schoolmate',
  'other school',
  'leader',
  'other leader',
  'councillor',
  'administrator',
] as const;
export type Person = (typeof PEOPLE)[number];

/** Who stands so to the thing. That everybody works for the board goes without saying, and so does its administrator. */
type Standings = Partial<Record<Exclude<Relation, 'withinBoard' | 'administrator'>, readonly Person[]>>;

/** Something that stands in a path. */
export interface Thing extends Standings {
  readonly id: string;
  /** Who may not do this may not know that the thing exists. */
  readonly seenWith: Permission;
  /** Of a record with content. */
  readonly visibility?: Visibility;
  /** A sentence in it, that nobody finds in any answer who may not see the thing. */
  readonly says?: string;
}

/** What a feature lays out: its things, ids that stand deeper in a path, and what goes in the fields of a body. */
export interface LaidOut {
  readonly things: Readonly<Record<string, Thing>>;
  readonly nested?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, string>>;
}

export type People = Readonly<Record<Person, StaffMember>>;

/** A day on which something was done. */
export const DAY = '2026-01-12';

/** Who is in the leerteam. */
export const MEMBERS = { member: ['owner', 'teammate'] } as const;

/** Content of the owner's, as far as it is opened to them. */
export const content = (id: string, seenWith: Permission, visibility: Visibility): Thing => ({
  id,
  seenWith,
  visibility,
  says: textOf(id),
  owner: ['owner'],
  teammate: ['owner', 'teammate'],
  schoolmate: ['owner', 'schoolmate', 'leader'],
  boardColleague: PEOPLE,
});
export const textOf = (id: string): string => `Dit staat alleen in ${id}.`;
