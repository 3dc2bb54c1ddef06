import type { Visibility } from '@app/access';
import { Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Initiative } from '../activities/activity.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** As much of an entry as somebody has typed: nothing of it is held to a rule yet. */
export interface DraftContent {
  readonly learningForm?: string | null;
  readonly title?: string | null;
  readonly learnedOn?: string | null;
  readonly minutes?: number | null;
  readonly leerteamId?: string | null;
  readonly initiative?: Initiative | null;
  readonly visibility?: Visibility | null;
  readonly reflection?: string | null;
  readonly tryOut?: string | null;
  readonly evidenceUrl?: string | null;
  readonly themeIds?: readonly string[] | null;
  readonly goalIds?: readonly string[] | null;
  readonly sharedWith?: readonly string[] | null;
}

/** An entry that is being typed. Its owner's alone, and no activity until they log it: it counts nowhere. */
@BoardTable('activity_draft')
@RefersTo(() => StaffMember, 'ownerId')
@Index(['boardId', 'ownerId', 'savedAt', 'id'])
export class ActivityDraft {
  /** Chosen by the device on which it was begun. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') ownerId: string;
  @Column('jsonb') content: DraftContent;
  @Column('timestamptz') begunAt: Date;
  @Column('timestamptz') savedAt: Date;
  @VersionColumn() version: number;
}
