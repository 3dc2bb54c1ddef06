import { Check, Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import type { NoticeGroup } from './notice-kinds.js';

/**
 * `waiting` for its next try; `not_needed` where nothing was left to say when its turn came; `refused` by the mail
 * server for good; `given_up` after the last try.
 */
export type MailState = 'waiting' | 'sent' | 'not_needed' | 'refused' | 'given_up';

/** What a mail is: of one group of notices at once, or the digest. */
export type MailScope = NoticeGroup | 'digest';

/**
 * One mail to one person. It holds no word and no address: what it says is found when it is sent. The row is the truth
 * about it, and its id that of the message, however often it is tried.
 */
@BoardTable('mail_delivery')
@RefersTo(() => StaffMember, 'recipientId')
// One digest a day, also where two workers make it.
@Unique(['boardId', 'recipientId', 'digestOn'])
@Index(['boardId', 'state', 'nextTryAt'])
@Check('ck_mail_delivery_state', `"state" in ('waiting', 'sent', 'not_needed', 'refused', 'given_up')`)
@Check('ck_mail_delivery_digest', `("scope" = 'digest') = ("digest_on" is not null)`)
export class MailDelivery {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') recipientId: string;
  @Column('text') scope: MailScope;
  /** The day of a digest. */
  @Column('date', { nullable: true }) digestOn: string | null;
  @Column('text') state: MailState;
  @Column('smallint') tries: number;
  @Column('timestamptz') nextTryAt: Date;
  @Column('timestamptz') madeAt: Date;
}
