import { Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** A blended trajectory (*blended traject*): one line of what one person learns online, in meetings and in class. */
@BoardTable('trajectory')
@RefersTo(() => StaffMember, 'ownerId')
@RefersTo(() => Leerteam, 'leerteamId')
@Index(['boardId', 'ownerId', 'id'])
export class Trajectory {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') ownerId: string;
  @Column('text') title: string;
  /** What it is about: a question, or an aim. */
  @Column('text', { nullable: true }) question: string | null;
  /** The leerteam that it is walked with; it opens nothing to them. */
  @Column('uuid', { nullable: true }) leerteamId: string | null;
  /** Of the whole line: a step that changes is a new version of it. */
  @VersionColumn() version: number;
}
