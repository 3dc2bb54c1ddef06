import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { BoardTable } from '../work/board-table.js';

/** Somebody on their way to a provider and back. Known by a secret in their browser; the first answer removes it. */
@BoardTable('sign_on_attempt')
@Unique(['secretHash'])
@Index(['expiresAt'])
export class SignOnAttempt {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  /** The provider that they were sent to, by the id that it has in the configuration. */
  @Column('text') provider: string;
  @Column('bytea') secretHash: Buffer;
  /** What the answer has to repeat, what its token has to hold, and what proves that we asked. */
  @Column('text') state: string;
  @Column('text') nonce: string;
  @Column('text') codeVerifier: string;
  /** The front-end that awaits them, and the hash of what it will exchange their code with. */
  @Column('text', { nullable: true }) returnTo: string | null;
  @Column('text', { nullable: true }) challenge: string | null;
  @Column('timestamptz') expiresAt: Date;
}
