import { RuleBroken } from '@app/platform';
import { IsNull } from 'typeorm';
import type { StaffWork } from '../work/work.js';
import { CARRYING_QUALITIES } from './data-team.rules.js';
import { Verdict } from './verdict.entity.js';

/** The verdict that stands on a hypothesis; null where there is none, or the last one was reopened. */
export const standingVerdict = (work: StaffWork, hypothesisId: string): Promise<Verdict | null> =>
  work.db.findOneBy(Verdict, { boardId: work.actor.boardId, hypothesisId, reopenedAt: IsNull() });

/**
 * Refuses a change of data sources, which was written already, that leaves a verdict in the cycle with nothing to rest
 * on. Whoever gives a verdict holds the sources that it rests on until the end, so that neither misses the other.
 */
export async function expectVerdictsCarried(work: StaffWork, cycleId: string, pointer: string): Promise<void> {
  const uncarried = await work.db.query<unknown[]>(
    `select from hypothesis h
       join hypothesis_verdict v on v.board_id = h.board_id and v.hypothesis_id = h.id and v.reopened_at is null
      where h.board_id = $1 and h.cycle_id = $2 and not exists (
        select from hypothesis_data_source l join data_source d on d.board_id = l.board_id and d.id = l.data_source_id
         where l.board_id = h.board_id and l.hypothesis_id = h.id and d.quality = any($3))`,
    [work.actor.boardId, cycleId, CARRYING_QUALITIES],
  );
  if (uncarried.length > 0) throw RuleBroken.at(pointer, 'verdict_rests_on_it');
}

/**
 * How many data sources a verdict on a hypothesis can rest on; they stay so until the end of the transaction. Counted
 * once they are held: whoever changes what a source is for holds it, too.
 */
export async function holdUsableSources(work: StaffWork, hypothesisId: string): Promise<number> {
  const { boardId } = work.actor;
  await work.db.query(
    `select from data_source d
      where d.board_id = $1 and d.id in (
        select l.data_source_id from hypothesis_data_source l where l.board_id = $1 and l.hypothesis_id = $2)
      order by d.id for share`,
    [boardId, hypothesisId],
  );
  const [usable] = await work.db.query<[{ sources: number }]>(
    `select count(*) as sources
       from hypothesis_data_source l join data_source d on d.board_id = l.board_id and d.id = l.data_source_id
      where l.board_id = $1 and l.hypothesis_id = $2 and d.quality = any($3)`,
    [boardId, hypothesisId, CARRYING_QUALITIES],
  );
  return usable.sources;
}
