import { BoardTable, RefersTo, StaffMember } from '@app/domain';
import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import type { RunState } from '../runs/report-run.entity.js';

/**
 * All that is held on one person, asked for by them: the row is the truth about it, a job only reminds a worker that it
 * waits. The archive is in it until it expires.
 */
@BoardTable('personal_export')
@RefersTo(() => StaffMember, 'staffMemberId')
@Index(['boardId', 'staffMemberId', 'id'])
@Check('ck_personal_export_state', `"state" in ('queued', 'running', 'done', 'failed')`)
@Check('ck_personal_export_zip', `("state" = 'done') = ("zip" is not null)`)
export class PersonalExport {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') staffMemberId: string;
  @Column('timestamptz') requestedAt: Date;
  @Column('text') state: RunState;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  /** Why it failed, as a code. */
  @Column('text', { nullable: true }) failure: string | null;
  @Column('timestamptz') expiresAt: Date;
  @Column('bytea', { nullable: true }) zip: Buffer | null;
}
