import { RuleBroken } from '@app/platform';
import type { InsightVisibility } from './insight.entity.js';

interface Openness {
  readonly visibility: InsightVisibility;
  readonly leerteamId: string | null;
}

/** As narrow as can be: an insight is there for others, so without a leerteam it is the school's. */
export const usualOpenness = ({ leerteamId }: Pick<Openness, 'leerteamId'>): InsightVisibility =>
  leerteamId === null ? 'school' : 'team';

/** Refuses to open an insight to a leerteam where it has none. */
export function expectOpenable({ visibility, leerteamId }: Openness): void {
  if (visibility === 'team' && leerteamId === null)
    throw RuleBroken.at('/visibility', 'team_visibility_without_leerteam');
}
