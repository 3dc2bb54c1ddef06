/** What a person is in the organisation, beside being a member of staff. */
export type Role = 'teacher' | 'school_leader' | 'board_admin';

/** Parts of the API that a personal access token can be limited to. */
export const SCOPES = ['account', 'organisation', 'leerteams', 'activities', 'goals', 'outcomes', 'reports'] as const;
export type Scope = (typeof SCOPES)[number];

export type Language = 'nl' | 'en';

/** Who acts. Made by signing in, never from what a request says of itself. */
export interface Actor {
  readonly boardId: string;
  readonly staffMemberId: string;
  readonly roles: ReadonlySet<Role>;
  /** The schools that the actor leads today. */
  readonly leads: ReadonlySet<string>;
  /** What the token is limited to; undefined is everything that the person may do. */
  readonly scopes: ReadonlySet<Scope> | undefined;
  readonly readOnly: boolean;
}
