import { RuleBroken } from '@app/platform';
import { In, IsNull } from 'typeorm';
import { notifyEach } from '../notifications/notify.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Consultation } from './consultation.entity.js';
import { undecidedViolations, type RoundStanding } from './consultations.rules.js';
import type { StrategyDocument } from './strategy-document.entity.js';

/**
 * The rounds about the draft of a document, which is locked. They are taken alone: who is responding at this moment is
 * waited for, and whoever comes after finds them settled.
 */
export const roundsOf = (work: StaffWork, { boardId, id: documentId }: StrategyDocument): Promise<Consultation[]> =>
  work.db.find(Consultation, {
    where: { boardId, documentId, settledOn: IsNull() },
    order: { id: 'asc' },
    lock: { mode: 'pessimistic_write' },
  });

/**
 * The same, where the draft can be decided on: none of them is open, and of all ideas and concerns it was said what
 * became of them.
 */
export async function decideOn(work: StaffWork, document: StrategyDocument): Promise<Consultation[]> {
  const rounds = await roundsOf(work, document);
  const counts = await unanswered(work, rounds);
  const standing = rounds.map((round): RoundStanding => ({ ideas: 0, concerns: 0, ...round, ...counts.get(round.id) }));
  const violations = undecidedViolations(standing, today(work));
  if (violations.length > 0) throw new RuleBroken('not_to_be_decided_yet', violations);
  return rounds;
}

type Counts = Pick<RoundStanding, 'ideas' | 'concerns'>;

/** What stands without an answer, by round. What was emptied with its author's erasure asks for none. */
async function unanswered(work: StaffWork, rounds: readonly Consultation[]): Promise<ReadonlyMap<string, Counts>> {
  const rows = await work.db.query<(Counts & { id: string })[]>(
    `select consultation_id as id, count(*) filter (where kind = 'idea')::integer as ideas,
            count(*) filter (where kind = 'concern')::integer as concerns
       from consultation_response
      where board_id = $1 and consultation_id = any($2) and outcome is null and author_id is not null
      group by consultation_id`,
    [work.actor.boardId, rounds.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, ideas, concerns }) => [id, { ideas, concerns }]));
}

/** Ends rounds for good, and tells everybody who responded in them: each once, of the last one that they were in. */
export async function settle(
  work: StaffWork,
  rounds: readonly Consultation[],
  kind: 'consultation.adopted' | 'consultation.dropped',
): Promise<void> {
  if (rounds.length === 0) return;
  const { boardId } = work.actor;
  const ids = rounds.map(({ id }) => id);
  await work.db.update(Consultation, { boardId, id: In(ids) }, { settledOn: today(work) });
  const told = await work.db.query<{ to: string; subjectId: string }[]>(
    `select distinct on (r.author_id) r.author_id as "to", c.id as "subjectId"
       from consultation_response r join consultation c on c.board_id = r.board_id and c.id = r.consultation_id
      where r.board_id = $1 and c.id = any($2) and r.author_id is not null
      order by r.author_id, c.round desc`,
    [boardId, ids],
  );
  await notifyEach(work, kind, told, today(work));
}
