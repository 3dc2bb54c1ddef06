/** What a person is in the organisation, beside being a member of staff. */
export const ROLES = ['teacher', 'school_leader', 'staff_council', 'board_admin'] as const;
export type Role = (typeof ROLES)[number];

/** Parts of the API that a personal access token can be limited to. */
export const SCOPES = [
  'account',
  'organisation',
  'leerteams',
  'activities',
  'goals',
  'observations',
  'outcomes',
  'reports',
  'house',
  'conversations',
] as const;
export type Scope = (typeof SCOPES)[number];

export type Language = 'nl' | 'en';

/** A person who acts. Made by signing in, never from what a request says of itself. */
export interface Actor {
  readonly boardId: string;
  readonly staffMemberId: string;
  readonly roles: ReadonlySet<Role>;
  /** The schools that the actor leads today. */
  readonly leads: ReadonlySet<string>;
  /** The schools in whose staff council the actor sits today. */
  readonly councils: ReadonlySet<string>;
  /** What the token is limited to; undefined is everything that the person may do. */
  readonly scopes: ReadonlySet<Scope> | undefined;
  readonly readOnly: boolean;
  /** The session that the actor signed in to; a token of a program has none. */
  readonly sessionId?: string | undefined;
}

/** What a board's own system may be connected for: each fewer and narrower than what any person may do. */
export const MACHINE_SCOPES = ['roster', 'outcomes', 'learning'] as const;
export type MachineScope = (typeof MACHINE_SCOPES)[number];

/** A system of the board that acts for nobody: it has no role, no record, and no colleagues. */
export interface MachineActor {
  readonly boardId: string;
  readonly machineClientId: string;
  readonly scopes: ReadonlySet<MachineScope>;
}

/** Who can make a request. */
export type RequestActor = Actor | MachineActor;

export const isMachine = (actor: RequestActor): actor is MachineActor => 'machineClientId' in actor;
