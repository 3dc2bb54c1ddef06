import { Check, Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { StoredFile } from './stored-file.entity.js';

export const EVIDENCE_KINDS = ['file', 'link'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A file or a link with an activity. It is added and taken away, never changed. */
@BoardTable('evidence')
@RefersTo(() => Activity, 'activityId')
@RefersTo(() => StoredFile, 'fileId')
@Index(['boardId', 'activityId', 'id'])
@Unique(['boardId', 'fileId'])
@Check('ck_evidence_file', `("kind" = 'file') = ("file_id" is not null) and ("file_id" is null) = ("name" is null)`)
@Check('ck_evidence_kind', `"kind" in ('file', 'link')`)
@Check('ck_evidence_link', `("kind" = 'link') = ("url" is not null) and ("title" is null or "url" is not null)`)
export class Evidence {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') activityId: string;
  @Column('text') kind: EvidenceKind;
  @Column('text', { nullable: true }) url: string | null;
  /** What its owner calls a link. */
  @Column('text', { nullable: true }) title: string | null;
  @Column('uuid', { nullable: true }) fileId: string | null;
  /** Under which a file is handed out. */
  @Column('text', { nullable: true }) name: string | null;
  @Column('timestamptz') addedAt: Date;
}
