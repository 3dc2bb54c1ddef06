import { newId } from '@app/platform';
import { isAdministeredBeside } from '../people/administrators.js';
import { endSessions } from '../people/end-sessions.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { hasLeft } from '../people/staff-members.rules.js';
import { today } from '../work/today.js';
import type { UnitOfWork } from '../work/unit-of-work.js';
import type { SystemActor, Work } from '../work/work.js';
import { type ErasureMeans, erasePerson } from './erase-person.js';
import { afterNotice, Erasure } from './erasure.entity.js';

/** How long data of who left are kept. */
const RETENTION_YEARS = 2;
/** How long an access token that was given out can still be used, for nobody looks it up. */
const ACCESS_MINUTES = 10;

type SystemWork = Work<SystemActor>;

/**
 * Erases everybody whose erasure is due, and who left so long ago that nothing is kept any more: each in a transaction
 * of their own. One that fails keeps nobody else from being erased; it is tried again the next time.
 */
export async function applyErasures(unitOfWork: UnitOfWork, means: ErasureMeans): Promise<void> {
  const failures: unknown[] = [];
  for (const boardId of await unitOfWork.boardIds()) {
    const actor: SystemActor = { boardId, system: true };
    const due = await unitOfWork.read(actor, findDue);
    for (const staffMemberId of due)
      await unitOfWork
        .run(actor, (work) => applyErasure(work, staffMemberId, means))
        .catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} erasures failed`);
}

async function findDue(work: SystemWork): Promise<string[]> {
  const rows = await work.db.query<{ id: string }[]>(
    `select s.id from staff_member s
       left join erasure e on e.board_id = s.board_id and e.staff_member_id = s.id and e.withdrawn_at is null
      where s.board_id = $1 and s.erased_at is null
        and (e.due_at <= $2 or (e.id is null and s.left_on <= ${KEPT_FROM}))
      order by s.id`,
    [work.actor.boardId, work.now, today(work), RETENTION_YEARS],
  );
  return rows.map(({ id }) => id);
}

const KEPT_FROM = `$3::date - make_interval(years => $4)`;

async function applyErasure(work: SystemWork, staffMemberId: string, means: ErasureMeans): Promise<void> {
  work.bookkeeping();
  const { boardId } = work.actor;
  // Locked, so that nothing of theirs is added meanwhile, and of two workers the second finds it done.
  const where = { boardId, id: staffMemberId };
  const member = await work.db.findOneOrFail(StaffMember, { where, lock: { mode: 'pessimistic_write' } });
  if (member.erasedAt) return;
  const erasure = (await findStanding(work, staffMemberId)) ?? (await startRetention(work, member));
  if (!erasure || erasure.dueAt > work.now) return;
  if (erasure.reason !== 'own_wish' && !hasLeft(member, today(work))) return withdrawFor(work, erasure);
  // The board would have nobody to administer it; it waits until there is somebody else.
  if (!(await isAdministeredBeside(work, staffMemberId))) return;
  if (await couldStillWrite(work, staffMemberId)) return endSessions(work, staffMemberId);
  const removed = await erasePerson(work, member, means);
  await work.db.update(Erasure, { boardId, id: erasure.id }, { erasedAt: work.now, removed });
  const changes = { reason: erasure.reason, removed };
  work.record({ event: 'staff-member.erased', subjectType: 'staff_member', subjectId: staffMemberId, changes });
}

/**
 * Whether a session of somebody is so fresh that they could still write something with its access token. Then they are
 * erased the next time, when that has passed.
 */
async function couldStillWrite(work: SystemWork, staffMemberId: string): Promise<boolean> {
  const fresh = await work.db.query<unknown[]>(
    `select from refresh_token
      where board_id = $1 and staff_member_id = $2 and issued_at > $3::timestamptz - make_interval(mins => $4)`,
    [work.actor.boardId, staffMemberId, work.now, ACCESS_MINUTES],
  );
  return fresh.length > 0;
}

async function findStanding(work: SystemWork, staffMemberId: string): Promise<Erasure | undefined> {
  const query = work.db.createQueryBuilder(Erasure, 'e').setLock('pessimistic_write');
  query.where('e.board_id = :boardId and e.staff_member_id = :staffMemberId and e.withdrawn_at is null', {
    boardId: work.actor.boardId,
    staffMemberId,
  });
  return (await query.getOne()) ?? undefined;
}

/** Of who left two years ago nobody has to ask. */
async function startRetention(work: SystemWork, { id, boardId }: StaffMember): Promise<Erasure | undefined> {
  const [over] = await work.db.query<unknown[]>(
    `select from staff_member where board_id = $1 and id = $2 and left_on <= ${KEPT_FROM}`,
    [boardId, id, today(work), RETENTION_YEARS],
  );
  if (!over) return undefined;
  const erasure = work.db.create(Erasure, {
    id: newId(),
    boardId,
    staffMemberId: id,
    reason: 'retention',
    requestedBy: null,
    requestedAt: work.now,
    // As with any other: a date of leaving that was written down wrongly can still be mended.
    dueAt: afterNotice(work.now),
    withdrawnAt: null,
    erasedAt: null,
    removed: null,
  });
  await work.db.insert(Erasure, erasure);
  const changes = { reason: erasure.reason, dueAt: erasure.dueAt.toISOString() };
  work.record({ event: 'erasure.requested', subjectType: 'staff_member', subjectId: id, changes });
  return erasure;
}

/** Who came back to work is not erased because they once left. */
async function withdrawFor(work: SystemWork, { boardId, id, staffMemberId }: Erasure): Promise<void> {
  await work.db.update(Erasure, { boardId, id }, { withdrawnAt: work.now });
  work.record({ event: 'erasure.withdrawn', subjectType: 'staff_member', subjectId: staffMemberId });
}
