import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Theme } from '../learning-forms/theme.entity.js';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { School } from '../organisations/school.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, BoardTable, RefersTo } from '../work/board-table.js';

export const SIGNAL_STATES = ['noticed', 'investigating', 'trying', 'resolved', 'accepted'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** Who can have a signal in hand: one leerteam, or whoever leads the school. */
export const SIGNAL_HOLDERS = ['leerteam', 'leader'] as const;
export type SignalHolder = (typeof SIGNAL_HOLDERS)[number];

/**
 * Something that hinders pupils’ learning at a school (*knelpunt*). Of an anonymous one nothing is kept by which its
 * author could be told: no person, no history, a random id, and no time finer than the day that they name.
 */
@BoardTable('signal')
@RefersTo(() => School, 'schoolId')
@RefersTo(() => StaffMember, 'authorId')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => Signal, 'joinedToId')
@RefersTo(() => StaffMember, 'rewordedById')
@Index(['boardId', 'schoolId', 'noticedOn', 'id'])
@Index(['boardId', 'leerteamId'])
@Index(['boardId', 'joinedToId'])
@Index(['boardId', 'authorId'])
@Check('ck_signal_state', `"state" in ('noticed', 'investigating', 'trying', 'resolved', 'accepted')`)
@Check('ck_signal_holder', `"holder" in ('leerteam', 'leader')`)
@Check('ck_signal_leerteam', `("holder" is not distinct from 'leerteam') = ("leerteam_id" is not null)`)
@Check('ck_signal_held', `("state" = 'noticed') = ("holder" is null)`)
@Check('ck_signal_end', `("state" in ('resolved', 'accepted')) = ("ended_on" is not null)`)
@Check('ck_signal_joined', `"joined_to_id" <> "id"`)
@Check('ck_signal_reworded', `("reworded_by_id" is null) = ("reworded_on" is null)`)
export class Signal {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') schoolId: string;
  /** Null where it is anonymous. */
  @Column('uuid', { nullable: true }) authorId: string | null;
  @Column('text') title: string;
  /** What is noticed. */
  @Column('text') noticed: string;
  /** Since when, and where. */
  @Column('text', { nullable: true }) circumstances: string | null;
  @Column('date') noticedOn: string;
  @Column('text') state: SignalState;
  @Column('text', { nullable: true }) holder: SignalHolder | null;
  @Column('uuid', { nullable: true }) leerteamId: string | null;
  /** The day on which it was resolved or accepted. */
  @Column('date', { nullable: true }) endedOn: string | null;
  /** One more each time that it is reopened: a check is of the round that it was done in. */
  @Column('smallint') round: number;
  /** The signal that this one is the same as; it is read there, and not changed itself. */
  @Column('uuid', { nullable: true }) joinedToId: string | null;
  @Column('uuid', { nullable: true }) rewordedById: string | null;
  @Column('date', { nullable: true }) rewordedOn: string | null;
  @VersionColumn() version: number;
}

/** A theme of the board’s list that a signal is about. */
@BoardDetail('signal_theme')
@RefersTo(() => Signal, 'signalId', 'CASCADE')
@RefersTo(() => Theme, 'themeId')
@Index(['boardId', 'themeId'])
export class SignalTheme {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') signalId: string;
  @PrimaryColumn('uuid') themeId: string;
}

/** That a colleague notices the same, by name. */
@BoardDetail('signal_support')
@RefersTo(() => Signal, 'signalId')
@RefersTo(() => StaffMember, 'staffMemberId')
@Index(['boardId', 'staffMemberId'])
export class SignalSupport {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') signalId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
  @Column('date') noticedOn: string;
}
