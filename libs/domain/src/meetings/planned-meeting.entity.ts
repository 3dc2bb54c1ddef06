import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Cycle } from '../inquiry/cycle.entity.js';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/**
 * A meeting that a leerteam means to have, from when it was planned until after it was held. Once it is closed there is
 * a `meeting` of the same id: that table holds what was held and nothing else, and is the only one that is counted.
 */
@BoardTable('planned_meeting')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => Cycle, 'cycleId')
@Index(['boardId', 'leerteamId', 'plannedOn', 'id'])
@Index(['boardId', 'seriesId', 'plannedOn'])
@Check('ck_planned_meeting_minutes', `"minutes" between 1 and 1440`)
@Check('ck_planned_meeting_starts_at', `"starts_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Check('ck_planned_meeting_end', `num_nonnulls("cancelled_at", "closed_at") <= 1`)
export class PlannedMeeting {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') leerteamId: string;
  /** What comes again and again is a row each, with this in common. */
  @Column('uuid', { nullable: true }) seriesId: string | null;
  /** The cycle of the team that is worked on. */
  @Column('uuid', { nullable: true }) cycleId: string | null;
  @Column('text') title: string;
  @Column('date') plannedOn: string;
  /** `HH:MM` on the clock of that day; null takes no time of the day. */
  @Column('text', { nullable: true }) startsAt: string | null;
  @Column('smallint') minutes: number;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true }) link: string | null;
  @Column('timestamptz', { nullable: true }) cancelledAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  /** When it last changed, for calendars that hold it. */
  @Column('timestamptz') changedAt: Date;
  @VersionColumn() version: number;
}
