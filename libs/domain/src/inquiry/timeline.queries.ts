import type { Words } from '../school-material/words.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import { loadCycle } from './cycles.access.js';

/** That a cycle was in a phase, from when until when, and who brought it there. */
export interface Stay {
  readonly number: number;
  readonly phase: string;
  readonly phaseName: Words;
  readonly round: number;
  readonly enteredAt: Date;
  readonly enteredById: string;
  readonly enteredBy: string;
  /** Where the step there was explained. */
  readonly reason: string | null;
  /** Null for the phase that it is in, or ended in. */
  readonly leftAt: Date | null;
}

/** The phases that a cycle was in, from the beginning; one more than the limit. */
export async function listStays(work: StaffWork, id: string, { after, limit }: Part): Promise<Stay[]> {
  const { methodVersionId } = await loadCycle(work, id, 'cycle.read');
  return work.db.query<Stay[]>(
    `select k.number, k.to_phase as phase,
            (select p->'name' from jsonb_array_elements(v.template->'phases') p where p->>'key' = k.to_phase) as "phaseName",
            k.round, k.moved_at as "enteredAt", k.moved_by_id as "enteredById",
            s.given_name || ' ' || s.family_name as "enteredBy", k.reason,
            (select n.moved_at from cycle_move n
              where n.board_id = k.board_id and n.cycle_id = k.cycle_id and n.number = k.number + 1) as "leftAt"
       from cycle_move k
       join staff_member s on s.board_id = k.board_id and s.id = k.moved_by_id
       join method_version v on v.board_id = k.board_id and v.id = $3
      where k.board_id = $1 and k.cycle_id = $2 and ($4::int is null or k.number > $4)
      order by k.number limit $5`,
    [work.actor.boardId, id, methodVersionId, after?.[0] ?? null, limit + 1],
  );
}
