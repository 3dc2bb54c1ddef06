import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { MailDelivery } from './mail-delivery.entity.js';
import type { NoticeKind } from './notice-kinds.js';

/**
 * That somebody is told of something. It names what it is about and holds no word of it: what may be said is decided
 * when it is read, or mailed.
 */
@BoardTable('notice')
@RefersTo(() => StaffMember, 'recipientId')
@RefersTo(() => StaffMember, 'causedById')
@RefersTo(() => MailDelivery, 'mailDeliveryId')
@Unique(['boardId', 'recipientId', 'kind', 'subjectId', 'occasion'])
@Index(['boardId', 'recipientId', 'id'])
@Index(['boardId', 'mailDeliveryId'])
@Index('ix_notice_to_mail', ['boardId', 'recipientId'], { where: '"to_mail"' })
@Index(['boardId', 'toldAt'])
export class Notice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') recipientId: string;
  @Column('text') kind: NoticeKind;
  /** What it is about; which kind of thing that is follows from the kind of notice. */
  @Column('uuid') subjectId: string;
  /** What makes telling it twice harmless: a day, the id of what caused it. */
  @Column('text') occasion: string;
  /** Null where the program itself tells. */
  @Column('uuid', { nullable: true }) causedById: string | null;
  @Column('timestamptz') toldAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  /** Whether it is still to be decided if it goes by mail. */
  @Column('boolean', { default: true }) toMail: boolean;
  /** The mail that it goes in, or went. */
  @Column('uuid', { nullable: true }) mailDeliveryId: string | null;
}
