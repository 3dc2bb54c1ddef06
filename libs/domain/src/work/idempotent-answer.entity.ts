import { Column, Index, PrimaryColumn } from 'typeorm';
import { BoardDetail } from './board-table.js';

/** The answer that a POST with an `Idempotency-Key` got, so that the same request gets the same answer again. */
@BoardDetail('idempotent_answer')
@Index(['answeredAt'])
export class IdempotentAnswer {
  @PrimaryColumn('uuid') boardId: string;
  /** The member of staff or the machine client that asked. */
  @PrimaryColumn('uuid') actorId: string;
  @PrimaryColumn('text') key: string;
  /** SHA-256 of method, path and body. */
  @Column('bytea') requestHash: Buffer;
  /** Filled before the transaction ends. */
  @Column('json', { nullable: true }) answer: unknown;
  @Column('timestamptz') answeredAt: Date;
}
