import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Theme } from '../learning-forms/theme.entity.js';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { MethodVersion } from './method-version.entity.js';

/** How a cycle ended: with what was learned, or before that. */
export const CYCLE_OUTCOMES = ['concluded', 'stopped'] as const;
export type CycleOutcome = (typeof CYCLE_OUTCOMES)[number];

/** One run of a method by a leerteam. It keeps the version of the method that it began with. */
@BoardTable('cycle')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => MethodVersion, 'methodVersionId')
@RefersTo(() => Theme, 'themeId')
@Index(['boardId', 'leerteamId', 'beganOn', 'id'])
@Check('ck_cycle_ended', `("outcome" is null) = ("ended_on" is null)`)
@Check('ck_cycle_outcome', `"outcome" in ('concluded', 'stopped')`)
@Check('ck_cycle_range', `"began_on" <= "ended_on"`)
export class Cycle {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') leerteamId: string;
  @Column('uuid') methodVersionId: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) question: string | null;
  @Column('uuid', { nullable: true }) themeId: string | null;
  /** The phase it is in, or ended in; by its key in the template. */
  @Column('text') phase: string;
  /** How often it went round: one more with each step back. */
  @Column('smallint') round: number;
  @Column('date') beganOn: string;
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('text', { nullable: true }) outcome: CycleOutcome | null;
  /** What was learned, or why it was stopped. */
  @Column('text', { nullable: true }) lesson: string | null;
  @VersionColumn() version: number;
}
