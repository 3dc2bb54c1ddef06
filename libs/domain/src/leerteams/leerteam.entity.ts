import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { BoardTable } from '../work/board-table.js';

export const LEERTEAM_KINDS = ['leerteam', 'plg', 'kenniskring', 'data_team', 'lesson_study_team'] as const;
export type LeerteamKind = (typeof LEERTEAM_KINDS)[number];

/** People who learn together on a question about their pupils. May cross schools of the board. */
@BoardTable('leerteam')
@Index(['boardId', 'name', 'id'])
@Check('ck_leerteam_kind', `"kind" in ('leerteam', 'plg', 'kenniskring', 'data_team', 'lesson_study_team')`)
@Check('ck_leerteam_range', `"founded_on" <= "closed_on"`)
export class Leerteam {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') kind: LeerteamKind;
  @Column('text') name: string;
  @Column('text', { nullable: true }) question: string | null;
  @Column('text', { nullable: true }) jointGoal: string | null;
  @Column('date') foundedOn: string;
  @Column('date', { nullable: true }) closedOn: string | null;
  @VersionColumn() version: number;
}
