import { Conflict } from '@app/platform';
import type { StaffWork } from '../work/work.js';

/**
 * Where a kind of round keeps who was asked, with a flag `answered`, and how often each step (`times`) was chosen; in
 * two tables that know nothing of each other.
 */
export interface CountedIn {
  readonly people: string;
  readonly tallies: string;
  /** The column of both that says of which round. */
  readonly round: string;
  /** The column of the tallies that says of what. */
  readonly about: string;
  /** What somebody is told who answered already. */
  readonly answeredAlready: string;
}

/** What somebody chose: of each thing which step, the lowest being 1. */
export type Chosen = Readonly<Record<string, number>>;

/**
 * Counts the actor's answer, once. It is added to counts that everybody's answers are in, and is nowhere by itself: no
 * row, no moment, no order, no history. That they answered is a flag at their name. The two are written by two
 * statements, of which neither names what the other holds. The round has to be locked.
 */
export async function countAnswer(work: StaffWork, where: CountedIn, roundId: string, chosen: Chosen): Promise<void> {
  const { boardId, staffMemberId } = work.actor;
  const { people, tallies, round, about } = where;
  const flagged = await work.db.query<[unknown[], number]>(
    `update ${people} set answered = true
      where board_id = $1 and ${round} = $2 and staff_member_id = $3 and not answered`,
    [boardId, roundId, staffMemberId],
  );
  if (flagged[1] === 0) throw new Conflict(where.answeredAlready);
  // The history would say when who answered.
  work.bookkeeping();
  await work.db.query(
    `update ${tallies} t set times[a.step] = t.times[a.step] + 1
       from unnest($3::text[], $4::integer[]) as a (about, step)
      where t.board_id = $1 and t.${round} = $2 and t.${about} = a.about`,
    [boardId, roundId, Object.keys(chosen), Object.values(chosen)],
  );
}
