import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** A small goal of a leerteam for the weeks to come, as it hangs on its board. */
@BoardTable('team_goal')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'leerteamId', 'id'])
@Check('ck_team_goal_end', `num_nonnulls("reached_on", "let_go_on") <= 1`)
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
  /** When the team let it go. */
  @Column('date', { nullable: true }) letGoOn: string | null;
  @VersionColumn() version: number;
}
