import type { Actor, RequestActor } from '@app/access';
import type { Job } from '@app/jobs';
import type { EntityManager } from 'typeorm';
import type { LiveTopic } from '../live/live-change.entity.js';

/** The program itself, acting for one board: schedules, jobs, commands. */
export interface SystemActor {
  readonly boardId: string;
  readonly system: true;
}

export type AnyActor = RequestActor | SystemActor;

/** Something that happened, for the history of its subject. */
export interface Event {
  /** What happened, as `activity.logged`. */
  readonly event: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Whose record it is in, where it is somebody's. Of a member of staff it is that person, and need not be said. */
  readonly personId?: string;
  readonly changes?: Readonly<Record<string, unknown>>;
}

/** That something changed in what people have open together: a meeting, a cycle. */
export interface Announcement {
  readonly topic: LiveTopic;
  /** Of the meeting or the cycle. */
  readonly id: string;
  /** Which part changed, as `note`. */
  readonly what: string;
  readonly itemId: string;
}

/** What a request with an `Idempotency-Key` was answered. */
export interface KeptAnswer {
  readonly actorId: string;
  readonly key: string;
  readonly requestHash: Buffer;
  readonly answer: unknown;
}

/**
 * One piece of work: the explicit first argument of every command. All it writes stands or falls together, inside one
 * board.
 */
export interface Work<Who extends AnyActor = AnyActor> {
  /** The transaction. Nothing else may touch the database. */
  readonly db: EntityManager;
  readonly actor: Who;
  /** One moment for the whole piece of work. */
  readonly now: Date;
  /** Writes to the history, in this transaction. */
  readonly record: (event: Event) => void;
  /** Says that what is written is the program's own bookkeeping (a token renewed), which has no history. */
  readonly bookkeeping: () => void;
  /** Keeps what this request was answered, in this transaction. */
  readonly keep: (answer: KeptAnswer) => void;
  /** Says, once the transaction has been committed, to whoever has it open that something changed. */
  readonly announce: (change: Announcement) => void;
  /** Queues a job once the transaction has been committed. */
  readonly later: (job: Job) => void;
}

/** Work of a person who signed in. */
export type StaffWork = Work<Actor>;

/** Work that a person asks for or a machine: it knows the board, and no one's roles or record. */
export type RequestWork = Work<RequestActor>;
