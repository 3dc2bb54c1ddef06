import { PrimaryColumn } from 'typeorm';
import { Theme } from '../learning-forms/theme.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { Leerteam } from './leerteam.entity.js';

/** A theme of the board's list that the leerteam learns about. */
@BoardDetail('leerteam_theme')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => Theme, 'themeId')
export class LeerteamTheme {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') leerteamId: string;
  @PrimaryColumn('uuid') themeId: string;
}
