import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import { loadInsight } from './insights.access.js';
import type { Reaction } from './reaction.entity.js';

export interface ReactionRow extends Pick<Reaction, 'id' | 'kind' | 'words' | 'writtenAt' | 'revisedAt' | 'version'> {
  readonly author: NamedPerson;
}

const ROWS = `select r.id, r.kind, r.words, r.written_at as "writtenAt", r.revised_at as "revisedAt", r.version,
    ${personSql('s')} as author
  from insight_reaction r join staff_member s on s.board_id = r.board_id and s.id = r.author_id
 where r.board_id = $1`;

/** What was said to an insight that is open to the actor, from first to last; one more than the limit. */
export async function listReactions(work: StaffWork, insightId: string, part: Part): Promise<ReactionRow[]> {
  await loadInsight(work, insightId, 'insight.read');
  return work.db.query<ReactionRow[]>(
    `${ROWS} and r.insight_id = $2 and ($3::uuid is null or r.id > $3) order by r.id limit $4`,
    [work.actor.boardId, insightId, part.after?.[0] ?? null, part.limit + 1],
  );
}

/** One that came through its door. */
export async function reactionRow(work: StaffWork, id: string): Promise<ReactionRow> {
  const [row] = await work.db.query<[ReactionRow]>(`${ROWS} and r.id = $2`, [work.actor.boardId, id]);
  return row;
}
