import type { Language } from '@app/access';
import { Check, Column, PrimaryColumn, Unique } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** The address under which somebody's own calendar can be read, by whoever has it. One a person. */
@BoardTable('calendar_feed')
@RefersTo(() => StaffMember, 'staffMemberId')
@Unique(['boardId', 'staffMemberId'])
@Unique(['secretHash'])
@Check('ck_calendar_feed_language', `"language" in ('nl', 'en')`)
export class CalendarFeed {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') staffMemberId: string;
  @Column('bytea') secretHash: Buffer;
  @Column('text') language: Language;
  @Column('timestamptz') openedAt: Date;
  /** A day is enough to tell whether it is used; a moment would be written at each reading. */
  @Column('date', { nullable: true }) lastReadOn: string | null;
}
