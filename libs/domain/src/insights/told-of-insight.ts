import { membersOn } from '../leerteams/members.queries.js';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';
import type { Insight } from './insight.entity.js';

/** Who is told of what comes of an insight: who wrote it, and the leerteam where it is that one's. */
export async function toldOfInsight(
  work: Work,
  { source, leerteamId, authorId }: Pick<Insight, 'source' | 'leerteamId' | 'authorId'>,
): Promise<string[]> {
  if (source !== 'cycle' || leerteamId === null) return [authorId];
  return [authorId, ...(await membersOn(work, leerteamId, today(work)))];
}
