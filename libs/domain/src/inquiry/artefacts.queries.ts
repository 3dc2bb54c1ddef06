import { NotFound } from '@app/platform';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type { Artefact } from './artefact.entity.js';
import { loadCycle } from './cycles.access.js';

export interface ArtefactRow extends Omit<Artefact, 'boardId'> {
  readonly author: string;
  readonly revisedBy: string | null;
}

const ROWS = `select a.id, a.cycle_id as "cycleId", a.kind, a.phase, a.round, a.title, a.text, a.link,
    a.author_id as "authorId", w.given_name || ' ' || w.family_name as author, a.written_at as "writtenAt",
    a.revised_by_id as "revisedById", r.given_name || ' ' || r.family_name as "revisedBy", a.revised_at as "revisedAt",
    a.version
  from artefact a
  join staff_member w on w.board_id = a.board_id and w.id = a.author_id
  left join staff_member r on r.board_id = a.board_id and r.id = a.revised_by_id
 where a.board_id = $1`;

export interface ArtefactFilter extends Part {
  readonly phase?: string;
  readonly kind?: string;
}

/** What the team wrote in a cycle, from the first on; one more than the limit. */
export async function listArtefacts(
  work: StaffWork,
  cycleId: string,
  { phase, kind, after, limit }: ArtefactFilter,
): Promise<ArtefactRow[]> {
  await loadCycle(work, cycleId, 'cycle.read');
  // Ids grow with time.
  return work.db.query<ArtefactRow[]>(
    `${ROWS} and a.cycle_id = $2 and ($3::text is null or a.phase = $3) and ($4::text is null or a.kind = $4)
       and ($5::uuid is null or a.id > $5) order by a.id limit $6`,
    [work.actor.boardId, cycleId, phase ?? null, kind ?? null, after?.[0] ?? null, limit + 1],
  );
}

/** One text of a cycle. */
export async function readArtefact(work: StaffWork, cycleId: string, id: string): Promise<ArtefactRow> {
  await loadCycle(work, cycleId, 'cycle.read');
  const row = await artefactRow(work, id);
  if (row?.cycleId !== cycleId) throw new NotFound('artefact');
  return row;
}

/** One of a cycle that came through its door. */
export async function artefactRow(work: StaffWork, id: string): Promise<ArtefactRow> {
  const [row] = await work.db.query<[ArtefactRow]>(`${ROWS} and a.id = $2`, [work.actor.boardId, id]);
  return row;
}
