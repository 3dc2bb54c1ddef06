import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/**
 * A file whose bytes are, or may be, in the store. The row is the truth: it is there before the first byte is and until
 * the last is gone. `arriving`: bytes may be on their way; `kept`: they are there; `leaving`: nobody's any more, to be
 * removed.
 */
export type FileState = 'arriving' | 'kept' | 'leaving';

@BoardTable('stored_file')
@RefersTo(() => StaffMember, 'ownerId')
@Index(['boardId', 'ownerId'])
@Index(['boardId', 'state', 'announcedAt'])
@Check('ck_stored_file_state', `"state" in ('arriving', 'kept', 'leaving')`)
@Check(
  'ck_stored_file_leaving',
  `("state" = 'leaving') = ("owner_id" is null) and num_nulls("owner_id", "media_type", "size", "sha256") in (0, 4)`,
)
export class StoredFile {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  /** Null, as all that follows, of what is nobody's any more. */
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @Column('text') state: FileState;
  /** By what is in it, not by what it was called. */
  @Column('text', { nullable: true }) mediaType: string | null;
  @Column('integer', { nullable: true }) size: number | null;
  @Column('bytea', { nullable: true }) sha256: Buffer | null;
  @Column('timestamptz') announcedAt: Date;
}
