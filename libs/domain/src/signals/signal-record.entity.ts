import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { ACTION_STATES, type ActionState } from '../team-actions/team-action.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { Signal, type SignalState } from './signal.entity.js';

export const SIGNAL_STEPS = ['taken_up', 'handed_over', 'put_back', 'moved', 'reopened', 'joined', 'parted'] as const;
export type SignalStepKind = (typeof SIGNAL_STEPS)[number];

/** A step in what became of a signal. It never changes. */
@BoardTable('signal_step')
@RefersTo(() => Signal, 'signalId')
@RefersTo(() => StaffMember, 'staffMemberId')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => Signal, 'otherId')
@Index(['boardId', 'signalId', 'id'])
@Index(['boardId', 'staffMemberId'])
@Check(
  'ck_signal_step_kind',
  `"kind" in ('taken_up', 'handed_over', 'put_back', 'moved', 'reopened', 'joined', 'parted')`,
)
@Check('ck_signal_step_other', `("kind" in ('joined', 'parted')) = ("other_id" is not null)`)
export class SignalStep {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') signalId: string;
  @Column('uuid') staffMemberId: string;
  @Column('text') kind: SignalStepKind;
  @Column('date') takenOn: string;
  @Column('text') fromState: SignalState;
  @Column('text') toState: SignalState;
  /** The leerteam that took it up or was given it; null where that was the leader. */
  @Column('uuid', { nullable: true }) leerteamId: string | null;
  /** What it was joined to, or parted from. */
  @Column('uuid', { nullable: true }) otherId: string | null;
  @Column('text', { nullable: true }) word: string | null;
}

export const FINDINGS = ['mended', 'partly', 'not_mended'] as const;
export type Finding = (typeof FINDINGS)[number];

/** Somebody looked whether what hindered was mended. It never changes. */
@BoardTable('signal_check')
@RefersTo(() => Signal, 'signalId')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'signalId', 'id'])
@Index(['boardId', 'authorId'])
@Check('ck_signal_check_found', `"found" in ('mended', 'partly', 'not_mended')`)
export class SignalCheck {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') signalId: string;
  @Column('uuid') authorId: string;
  @Column('smallint') round: number;
  @Column('date') checkedOn: string;
  @Column('text') lookedAt: string;
  @Column('text') found: Finding;
  /** What was found, in words. */
  @Column('text') words: string;
}

/** What somebody will do about a signal, and by when. */
@BoardTable('signal_action')
@RefersTo(() => Signal, 'signalId')
@RefersTo(() => StaffMember, 'authorId')
@RefersTo(() => StaffMember, 'ownerId')
@Index(['boardId', 'signalId', 'dueOn', 'id'])
@Index(['boardId', 'ownerId'])
@Index(['boardId', 'authorId'])
@Index('ix_signal_action_open', ['boardId', 'dueOn'], { where: `"state" = 'open'` })
@Check('ck_signal_action_state', `"state" in (${ACTION_STATES.map((state) => `'${state}'`).join(', ')})`)
@Check('ck_signal_action_end', `("state" = 'open') = ("ended_on" is null)`)
@Check('ck_signal_action_reason', `("state" = 'dropped') = ("reason" is not null)`)
export class SignalAction {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') signalId: string;
  @Column('uuid') authorId: string;
  /** Who does it. */
  @Column('uuid') ownerId: string;
  @Column('text') text: string;
  /** The last day on which it is in time. */
  @Column('date') dueOn: string;
  @Column('text') state: ActionState;
  @Column('date', { nullable: true }) endedOn: string | null;
  /** Why it was dropped. */
  @Column('text', { nullable: true }) reason: string | null;
  @VersionColumn() version: number;
}
