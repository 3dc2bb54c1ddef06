import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Board } from '../organisations/board.entity.js';

/** What acts: somebody on the staff, a machine client of the board, or the program by itself. */
export type ActorKind = 'person' | 'machine' | 'system';

/** Who changed what, and when. Written in the transaction of the change; the app can add rows and read them, no more. */
@Entity({ name: 'history_entry' })
@ForeignKey(() => Board, ['boardId'], ['id'])
@Index(['boardId', 'subjectType', 'subjectId', 'id'])
@Index(['boardId', 'personId', 'id'])
@Check('ck_history_entry_actor_kind', `"actor_kind" in ('person', 'machine', 'system')`)
export class HistoryEntry {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('timestamptz') at: Date;
  /** The member of staff or the machine client that did it; null for the system itself. */
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text') actorKind: ActorKind;
  /** What happened, as `activity.logged`. */
  @Column('text') event: string;
  @Column('text') subjectType: string;
  @Column('uuid') subjectId: string;
  /** Whose record it is about; null where it is nobody's. They can read it. */
  @Column('uuid', { nullable: true }) personId: string | null;
  /** The changed fields as they were and as they are. */
  @Column('jsonb') changes: object;
}
