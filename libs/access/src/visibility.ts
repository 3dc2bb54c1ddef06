/** How far the content of a record is open, each step wider than the one before it. */
export const VISIBILITIES = ['private', 'shared', 'team', 'school', 'board'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** How a person stands to somebody's record. */
export type Standing = 'owner' | 'sharedWith' | 'teammate' | 'schoolmate' | 'boardColleague';

/**
 * The least visibility at which a standing opens the content; the owner always has it. No role appears here, on
 * purpose: nobody sees more because of what they are.
 */
const OPENS_FROM: Readonly<Record<Exclude<Standing, 'owner'>, Visibility>> = {
  sharedWith: 'shared',
  teammate: 'team',
  schoolmate: 'school',
  boardColleague: 'board',
};

/** All visibilities at which this standing opens the content. */
export function opensAt(standing: Exclude<Standing, 'owner'>): readonly Visibility[] {
  return VISIBILITIES.slice(VISIBILITIES.indexOf(OPENS_FROM[standing]));
}

export function isOpenTo(visibility: Visibility, standings: ReadonlySet<Standing>): boolean {
  if (standings.has('owner')) return true;
  return [...standings].some((standing) => standing !== 'owner' && opensAt(standing).includes(visibility));
}
