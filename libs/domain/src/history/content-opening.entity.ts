import { Column, Index, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** Kinds of record whose content belongs to one person, and can be opened by others if that person opens it to them. */
export const OPENED_KINDS = ['activity', 'goal', 'observation', 'report'] as const;
export type OpenedKind = (typeof OPENED_KINDS)[number];

/**
 * Somebody opened content that is another's. Written in the transaction that answers with the content; the app can add
 * rows and read them, no more.
 */
@BoardTable('content_opening')
@RefersTo(() => StaffMember, 'ownerId')
@RefersTo(() => StaffMember, 'openedBy')
@Index(['boardId', 'ownerId', 'id'])
@Index(['boardId', 'subjectType', 'subjectId', 'id'])
@Index(['boardId', 'openedBy', 'id'])
export class ContentOpening {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('timestamptz') at: Date;
  /** Whose content it is. */
  @Column('uuid') ownerId: string;
  @Column('uuid') openedBy: string;
  @Column('text') subjectType: OpenedKind;
  @Column('uuid') subjectId: string;
}
