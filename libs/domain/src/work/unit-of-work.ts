import { isMachine } from '@app/access';
import type { Job, JobQueue } from '@app/jobs';
import { type Clock, newId, NotSignedIn, READ_ONLY, settingOf } from '@app/platform';
import type { DataSource, EntityManager } from 'typeorm';
import { type HistoryEntry } from '../history/history-entry.entity.js';
import { writeChanges } from '../live/write-changes.js';
import type { Announcement, AnyActor, Event, KeptAnswer, Work } from './work.js';

/** A change that nobody could trace back. It is a mistake in a command, and undoes it. */
class ChangeWithoutHistory extends Error {}

/** Of a command that was undone to let another go first. */
const MOST_TRIES = 3;

/** Opens transactions: the one way to the database for everything that answers requests or runs jobs. */
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: Pick<JobQueue, 'add'>,
    private readonly clock: Clock,
    private readonly onQueueFailure: (error: unknown) => void,
  ) {}

  /**
   * Runs a command in one transaction, inside the actor's board; history with it, jobs after it. Where it waits for
   * another that waits for it, PostgreSQL undoes one of the two: that one is run anew.
   */
  async run<Who extends AnyActor, T>(actor: Who, command: (work: Work<Who>) => Promise<T>): Promise<T> {
    const once = () => this.write(actor, command, (transaction) => this.dataSource.transaction(transaction));
    for (let tries = 1; tries < MOST_TRIES; tries += 1)
      try {
        return await once();
      } catch (error) {
        if (!isDeadlock(error)) throw error;
      }
    return once();
  }

  /**
   * Reads in one snapshot, as `read` does, where the log has to say who opened it. A record that is closed meanwhile
   * is shown as it was when it was open: nothing that was written after that can be seen.
   */
  open<Who extends AnyActor, T>(actor: Who, query: (work: Work<Who>) => Promise<T>): Promise<T> {
    return this.write(actor, query, (transaction) => this.dataSource.transaction('REPEATABLE READ', transaction));
  }

  private async write<Who extends AnyActor, T>(
    actor: Who,
    command: (work: Work<Who>) => Promise<T>,
    inTransaction: (transaction: (db: EntityManager) => Promise<T>) => Promise<T>,
  ): Promise<T> {
    const events: Event[] = [];
    const jobs: Job[] = [];
    const announcements: Announcement[] = [];
    const kept: KeptAnswer[] = [];
    const now = this.clock.now();
    let bookkept = false;
    const result = await inTransaction(async (db) => {
      await db.query(settingOf('app.board', actor.boardId));
      const record = (event: Event) => void events.push(event);
      const announce = (change: Announcement) => void announcements.push(change);
      const later = (job: Job) => void jobs.push(job);
      const bookkeeping = () => void (bookkept = true);
      const keep = (answer: KeptAnswer) => void kept.push(answer);
      const answer = await command({ db, actor, now, record, bookkeeping, keep, announce, later });
      if (events.length === 0 && !bookkept) await assertNothingChanged(db);
      await writeEnd(db, { actor, now, events, kept });
      // Last: from here on others who change the same thing wait for the commit.
      if (announcements.length > 0) await writeChanges(db, actor.boardId, now, announcements);
      return answer;
    });
    // What is queued here is a reminder of a row that has been committed: a sweep finds it again if this fails.
    if (jobs.length > 0) await this.queue.add(jobs).catch(this.onQueueFailure);
    return result;
  }

  /** Reads in one snapshot of the database, inside the actor's board. Writing is refused by the database. */
  async read<Who extends AnyActor, T>(actor: Who, query: (work: Work<Who>) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (db) => {
      await db.query(`${READ_ONLY}; ${settingOf('app.board', actor.boardId)}`);
      const now = this.clock.now();
      return query({
        db,
        actor,
        now,
        record: refuse,
        bookkeeping: refuse,
        keep: refuse,
        announce: refuse,
        later: refuse,
      });
    });
  }

  /**
   * Reads before it is known whose board it is: only rows whose e-mail address is the one presented can be seen.
   */
  async readPresenting<T>(email: string, query: (db: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (db) => {
      await db.query(`${READ_ONLY}; ${settingOf('app.presented_email', email)}`);
      return query(db);
    });
  }

  /** The boards there are, for schedules that go by each of them. */
  async boardIds(): Promise<string[]> {
    return this.dataSource.transaction(async (db) => {
      await db.query(`${READ_ONLY}; ${settingOf('app.all_boards', 'on')}`);
      const rows = await db.query<{ id: string }[]>(`select id from board order by id`);
      return rows.map(({ id }) => id);
    });
  }
}

const isDeadlock = (error: unknown): boolean =>
  ((error as { driverError?: { code?: string } } | null)?.driverError?.code ?? '') === '40P01';

function refuse(): never {
  throw new Error('A read changes nothing.');
}

interface End {
  readonly actor: AnyActor;
  readonly now: Date;
  readonly events: readonly Event[];
  readonly kept: readonly KeptAnswer[];
}

/** What is written of a command when it is done: the answer that is kept, and the history. One statement for both. */
async function writeEnd(db: EntityManager, { actor, now, events, kept }: End): Promise<void> {
  const [answer] = kept;
  const parameters: unknown[] = [actor.boardId, now];
  const value = (given: unknown): string => `$${parameters.push(given)}`;
  const keeping = answer && keepSql(answer, value);
  if (events.length === 0) return keeping === undefined ? undefined : void (await db.query(keeping, parameters));
  const history = historySql(actor, events, value);
  const written = await db.query<{ erased: boolean | null }[]>(
    keeping === undefined ? history : `with kept as (${keeping}) ${history}`,
    parameters,
  );
  if (written.some(({ erased }) => erased)) throw new NotSignedIn();
}

const keepSql = ({ actorId, key, requestHash, answer }: KeptAnswer, value: (given: unknown) => string): string =>
  `insert into idempotent_answer (board_id, answered_at, actor_id, key, request_hash, answer)
   values ($1, $2, ${value(actorId)}, ${value(key)}, ${value(requestHash)}, ${value(JSON.stringify(answer ?? null))})`;

/**
 * Writes what was done; and tells of somebody who wrote while they were being erased: it waited for that, and nothing
 * would remove it again. By now their row is held by what was written, so an erasure that comes later waits, and finds
 * it.
 */
function historySql(actor: AnyActor, events: readonly Event[], value: (given: unknown) => string): string {
  const { actorId, actorKind } = actingAs(actor);
  const rows = events.map(({ event, subjectType, subjectId, personId, changes }) => ({
    id: newId(),
    event,
    subject_type: subjectType,
    subject_id: subjectId,
    person_id: personId ?? (subjectType === 'staff_member' ? subjectId : null),
    changes: { ...changes },
  }));
  const by = value(actorId);
  return `insert into history_entry (id, board_id, at, actor_id, actor_kind, event, subject_type, subject_id, person_id, changes)
     select e.id, $1, $2, ${by}, ${value(actorKind)}, e.event, e.subject_type, e.subject_id, e.person_id, e.changes
       from jsonb_to_recordset(${value(JSON.stringify(rows))}::jsonb)
         as e (id uuid, event text, subject_type text, subject_id uuid, person_id uuid, changes jsonb)
     returning (select s.erased_at is not null from staff_member s where s.board_id = $1 and s.id = ${by}) as erased`;
}

/** How the history names who did it. */
function actingAs(actor: AnyActor): Pick<HistoryEntry, 'actorId' | 'actorKind'> {
  if ('system' in actor) return { actorId: null, actorKind: 'system' };
  if (isMachine(actor)) return { actorId: actor.machineClientId, actorKind: 'machine' };
  return { actorId: actor.staffMemberId, actorKind: 'person' };
}

async function assertNothingChanged(db: EntityManager): Promise<void> {
  const [row] = await db.query<{ changed: boolean }[]>(
    `select pg_current_xact_id_if_assigned() is not null as changed`,
  );
  if (row?.changed) throw new ChangeWithoutHistory('A command changed something and recorded nothing.');
}
