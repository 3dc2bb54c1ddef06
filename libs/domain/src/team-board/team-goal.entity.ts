import { Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** A small goal of a leerteam for the weeks to come, as it hangs on its board. */
@BoardTable('team_goal')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'leerteamId', 'id'])
export class TeamGoal {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') leerteamId: string;
  /** Who put it up. */
  @Column('uuid') authorId: string;
  @Column('text') text: string;
  /** The last day on which it is in time. */
  @Column('date', { nullable: true }) byOn: string | null;
  @Column('date', { nullable: true }) reachedOn: string | null;
  @VersionColumn() version: number;
}
