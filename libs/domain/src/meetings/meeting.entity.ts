import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** A meeting that a leerteam held. */
@BoardTable('meeting')
@RefersTo(() => Leerteam, 'leerteamId')
@Index(['boardId', 'leerteamId', 'heldOn'])
@Check('ck_meeting_minutes', `"minutes" between 1 and 1440`)
export class Meeting {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') leerteamId: string;
  @Column('text') title: string;
  @Column('date') heldOn: string;
  @Column('smallint') minutes: number;
  @Column('text', { nullable: true }) notes: string | null;
  @VersionColumn() version: number;
}
