import { Check, Column, PrimaryColumn, Unique } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { Activity } from './activity.entity.js';

/** How an entry came in that says itself which one it is. */
export const ENTRY_ORIGINS = ['batch', 'import', 'draft'] as const;
export type EntryOrigin = (typeof ENTRY_ORIGINS)[number];

/** That an entry was logged, under the id that it came with: sent again, it is the same activity. */
@BoardDetail('logged_entry')
@RefersTo(() => StaffMember, 'ownerId')
@RefersTo(() => Activity, 'activityId', 'CASCADE')
@Unique(['boardId', 'activityId'])
@Check('ck_logged_entry_origin', `"origin" in ('batch', 'import', 'draft')`)
export class LoggedEntry {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') ownerId: string;
  @PrimaryColumn('text') origin: EntryOrigin;
  /** Chosen by who sent it, and theirs alone. */
  @PrimaryColumn('text') clientId: string;
  @Column('uuid') activityId: string;
  /** SHA-256 of what was sent: the owner may have corrected the activity since. Null once the activity was emptied. */
  @Column('bytea', { nullable: true }) contentHash: Buffer | null;
  @Column('timestamptz') loggedAt: Date;
}
