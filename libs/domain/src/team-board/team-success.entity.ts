import { Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** Something that went well, put up on the board of a leerteam. */
@BoardTable('team_success')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => StaffMember, 'authorId')
@RefersTo(() => StaffMember, 'staffMemberId')
@Index(['boardId', 'leerteamId', 'happenedOn', 'id'])
export class TeamSuccess {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') leerteamId: string;
  @Column('uuid') authorId: string;
  /** Whose success; null is the whole team's. */
  @Column('uuid', { nullable: true }) staffMemberId: string | null;
  @Column('text') text: string;
  @Column('date') happenedOn: string;
  @VersionColumn() version: number;
}
