import { isMachine, type RequestActor } from '@app/access';
import { IdempotentAnswer, type RequestWork, type StaffWork, UnitOfWork, type Work } from '@app/domain';
import { Conflict, RuleBroken, timelessId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Caller, Repetition } from './caller.js';

/** How a request does its work: in one transaction, and once, however often it is sent. */
@Injectable()
export class Requests {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Runs a command and answers with what it returns. With an `Idempotency-Key` the answer is kept in the same
   * transaction, and the same request gets it again without anything being done twice.
   */
  async run<Who extends RequestActor, View>(
    caller: Caller<Who>,
    command: (work: Work<Who>) => Promise<View>,
  ): Promise<View> {
    const { repetition } = caller;
    if (!repetition) return this.unitOfWork.run(caller.actor, command);
    return this.unitOfWork.run(caller.actor, async (work) => {
      const earlier = await claim(work, repetition);
      if (earlier) return earlier.answer as View;
      const answer = await command(work);
      work.keep({ actorId: idOf(work.actor), ...repetition, answer });
      return answer;
    });
  }

  /** Runs a command whose answer holds a secret: it is done once, but never kept or told again. */
  async runOnce<Who extends RequestActor, View>(
    caller: Caller<Who>,
    command: (work: Work<Who>) => Promise<View>,
  ): Promise<View> {
    const { repetition } = caller;
    if (!repetition) return this.unitOfWork.run(caller.actor, command);
    return this.unitOfWork.run(caller.actor, async (work) => {
      if (await claim(work, repetition)) throw new Conflict('answered_once');
      work.keep({ actorId: idOf(work.actor), ...repetition, answer: null });
      return command(work);
    });
  }

  /**
   * Runs a command of which nothing may tell who asked for it, not even that they asked for anything: no key is kept
   * beside them. What it makes, if anything, gets an id that the same request gives again, with its key and its body, and
   * that tells of neither; what one can do but once is refused the second time, by what it is.
   */
  async runUnsigned<View>(
    { actor, repetition }: Caller,
    command: (work: StaffWork, id: string) => Promise<View>,
  ): Promise<View> {
    const id = timelessId(repetition && hashOf(repetition));
    return this.unitOfWork.run(actor, (work) => command(work, id));
  }

  /** The answer that this very request got before: for what has to be done outside of a transaction first. */
  async answered<View>({ actor, repetition }: Caller): Promise<View | undefined> {
    if (!repetition) return undefined;
    return this.unitOfWork.read(actor, async (work) => {
      const earlier = await work.db.findOneBy(IdempotentAnswer, keyOf(work, repetition));
      return earlier ? (expectSame(earlier, repetition).answer as View) : undefined;
    });
  }

  /** Reads what may be another's: with the answer the log says who opened it, or there is no answer. */
  async open<View>(caller: Caller, query: (work: StaffWork) => Promise<View>): Promise<View> {
    return this.unitOfWork.open(caller.actor, query);
  }

  async read<Who extends RequestActor, View>(
    caller: Caller<Who>,
    query: (work: Work<Who>) => Promise<View>,
  ): Promise<View> {
    return this.unitOfWork.read(caller.actor, query);
  }
}

/** Takes the key for this transaction; a request with the same key waits here until the first has been answered. */
async function claim(work: RequestWork, repetition: Repetition): Promise<Earlier | undefined> {
  const { boardId, actorId, key } = keyOf(work, repetition);
  work.bookkeeping();
  await work.db.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${boardId} ${actorId} ${key}`]);
  const [earlier] = await work.db.query<Earlier[]>(
    `select request_hash as "requestHash", answer from idempotent_answer
      where board_id = $1 and actor_id = $2 and key = $3`,
    [boardId, actorId, key],
  );
  return earlier && expectSame(earlier, repetition);
}

type Earlier = Pick<IdempotentAnswer, 'requestHash' | 'answer'>;

const keyOf = (work: RequestWork, { key }: Repetition) => ({
  boardId: work.actor.boardId,
  actorId: idOf(work.actor),
  key,
});

function expectSame(earlier: Earlier, { requestHash }: Repetition): Earlier {
  if (!earlier.requestHash.equals(requestHash)) throw new RuleBroken('idempotency_key_reused');
  return earlier;
}

const hashOf = ({ key, requestHash }: Repetition): Buffer =>
  createHash('sha256').update(requestHash).update(key).digest();

const idOf = (actor: RequestActor): string => (isMachine(actor) ? actor.machineClientId : actor.staffMemberId);
