import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import { loadLeerteam } from './leerteams.access.js';

export interface ClosingRow {
  readonly id: string;
  readonly closedOn: string;
  readonly closedAt: Date;
  readonly closedBy: NamedPerson;
  readonly learned: string;
  readonly inShort: string | null;
  readonly reopenedAt: Date | null;
  readonly reopenedBy: NamedPerson | null;
}

/** What a leerteam learned, each time that it was closed, the last first, for who was in it; one more than the limit. */
export async function listClosings(work: StaffWork, leerteamId: string, { after, limit }: Part): Promise<ClosingRow[]> {
  await loadLeerteam(work, leerteamId, 'closing.read');
  return work.db.query<ClosingRow[]>(
    `select c.id, c.closed_on as "closedOn", c.closed_at as "closedAt", ${personSql('b')} as "closedBy", c.learned,
            c.in_short as "inShort", c.reopened_at as "reopenedAt",
            case when r.id is not null then ${personSql('r')} end as "reopenedBy"
       from leerteam_closing c
       join staff_member b on b.board_id = c.board_id and b.id = c.closed_by_id
       left join staff_member r on r.board_id = c.board_id and r.id = c.reopened_by_id
      where c.board_id = $1 and c.leerteam_id = $2 and ($3::uuid is null or c.id < $3)
      order by c.id desc limit $4`,
    [work.actor.boardId, leerteamId, after?.[0] ?? null, limit + 1],
  );
}
