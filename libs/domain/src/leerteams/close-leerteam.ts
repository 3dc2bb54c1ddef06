import { addDays, newId, RuleBroken } from '@app/platform';
import { In, IsNull, LessThanOrEqual, MoreThan, Or } from 'typeorm';
import { notify } from '../notifications/notify.js';
import { isCurrent } from '../work/date-ranges.rules.js';
import { dayViolations } from '../work/days.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Admission } from './admission.entity.js';
import { Closing } from './closing.entity.js';
import type { Leerteam } from './leerteam.entity.js';
import { loadLeerteam } from './leerteams.access.js';
import { leerteamRow, type LeerteamRow } from './leerteams.queries.js';
import { Membership } from './membership.entity.js';

export interface Closed {
  /** What the team learned, for who was in it. */
  readonly learned: string;
  /** One line of that, for everybody of the board. */
  readonly inShort?: string | null;
  /** The last day; today where nothing is said. */
  readonly closedOn?: string;
}

/**
 * Closes a leerteam with what it learned. Memberships end, what was open lapses, and who was in it on that day keeps
 * reading it; nobody changes it any more.
 */
export async function closeLeerteam(work: StaffWork, leerteamId: string, closed: Closed): Promise<LeerteamRow> {
  const leerteam = await loadLeerteam(work, leerteamId, 'leerteam.coordinate');
  const { learned, inShort = null, closedOn = today(work) } = closed;
  const { boardId, staffMemberId: closedById } = work.actor;
  const violations = dayViolations('/closedOn', closedOn, today(work), await earliestEnd(work, leerteam));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const members = await endMemberships(work, leerteamId, closedOn);
  const waiting = await lapseOpen(work, leerteamId);
  leerteam.closedOn = closedOn;
  await work.db.save(leerteam);
  const closing = { id: newId(), boardId, leerteamId, closedOn, closedAt: work.now, closedById, learned, inShort };
  await work.db.insert(Closing, closing);
  work.record({
    event: 'leerteam.closed',
    subjectType: 'leerteam',
    subjectId: leerteamId,
    changes: { closedOn: [null, closedOn], lapsed: waiting.length },
  });
  const to = [...members, ...waiting];
  await notify(work, { kind: 'leerteam.closed', to, subjectId: leerteamId, occasion: closing.id });
  return leerteamRow(work, leerteamId);
}

/** A team is not closed before what it did: its last meeting, the last one who came to belong to it. */
async function earliestEnd(work: StaffWork, { id, boardId, foundedOn }: Leerteam): Promise<string> {
  const [row] = await work.db.query<[{ on: string | null }]>(
    `select greatest((select max(from_on) from leerteam_membership
              where board_id = $1 and leerteam_id = $2 and from_on <= $3),
            (select max(held_on) from meeting where board_id = $1 and leerteam_id = $2 and held_on <= $3)) as on`,
    [boardId, id, today(work)],
  );
  return row.on ?? foundedOn;
}

/** The day of the closing is the last one; what was still to begin is called off. Answers who was in it. */
async function endMemberships(work: StaffWork, leerteamId: string, closedOn: string): Promise<string[]> {
  const of = { boardId: work.actor.boardId, leerteamId };
  const untilOn = addDays(closedOn, 1);
  await work.db.delete(Membership, { ...of, fromOn: MoreThan(closedOn) });
  await work.db.update(Membership, { ...of, untilOn: Or(IsNull(), MoreThan(untilOn)) }, { untilOn });
  const memberships = await work.db.findBy(Membership, { ...of, fromOn: LessThanOrEqual(closedOn) });
  return memberships.filter((one) => isCurrent(one, closedOn)).map(({ staffMemberId }) => staffMemberId);
}

/** Answers who waited for an answer, or was waited for. */
async function lapseOpen(work: StaffWork, leerteamId: string): Promise<string[]> {
  const open = await work.db.find(Admission, {
    where: { boardId: work.actor.boardId, leerteamId, state: 'open' },
    lock: { mode: 'pessimistic_write' },
  });
  const ids = open.map(({ id }) => id);
  const ended = { state: 'lapsed' as const, endedAt: work.now };
  await work.db.update(Admission, { boardId: work.actor.boardId, id: In(ids) }, ended);
  return open.map(({ staffMemberId }) => staffMemberId);
}
