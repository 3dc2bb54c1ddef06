import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { type Need, PulseItem } from './pulse-item.entity.js';
import { Pulse } from './pulse.entity.js';

/** An item that a pulse asks. */
@BoardDetail('pulse_question')
@RefersTo(() => Pulse, 'pulseId')
@RefersTo(() => PulseItem, 'itemId')
export class PulseQuestion {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') pulseId: string;
  @PrimaryColumn('smallint') position: number;
  @Column('uuid') itemId: string;
}

/*
 * What a pulse holds while it is open, in two tables that know nothing of each other. No row of either has a moment or
 * an order, all of both are there from the opening on, and both are gone once it is settled.
 */

/** Who is asked, and whether they answered: so that nobody answers twice. Never what. */
@BoardDetail('pulse_person')
@RefersTo(() => Pulse, 'pulseId')
@RefersTo(() => StaffMember, 'staffMemberId')
@Index(['boardId', 'staffMemberId'])
export class PulsePerson {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') pulseId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
  @Column('boolean') answered: boolean;
}

/**
 * How often each sum of a person's answers about a need came up, from the lowest sum on. An answer adds one to it and is
 * gone: there is no row of an answer.
 */
@BoardDetail('pulse_tally')
@RefersTo(() => Pulse, 'pulseId')
@Check('ck_pulse_tally_need', `"need" in ('autonomy', 'relatedness', 'competence')`)
export class PulseTally {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') pulseId: string;
  @PrimaryColumn('text') need: Need;
  @Column('smallint', { array: true }) times: number[];
}

/** What is told of a need, and all that is left of it once the tally is gone. */
@BoardDetail('pulse_result')
@RefersTo(() => Pulse, 'pulseId')
@Check('ck_pulse_result_need', `"need" in ('autonomy', 'relatedness', 'competence')`)
@Check('ck_pulse_result_mean', `"mean" between 1 and 5`)
@Check('ck_pulse_result_bound', `"bound" in ('exact', 'at_most', 'at_least')`)
@Check('ck_pulse_result_interval', `"low" <= "mean" and "mean" <= "high"`)
export class PulseResult {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') pulseId: string;
  @PrimaryColumn('text') need: Need;
  /** From 1 to 5, as it is told: rounded; near a pole only that it is there or beyond. */
  @Column('double precision') mean: number;
  @Column('text') bound: 'exact' | 'at_most' | 'at_least';
  /** The limits of its 95 % interval, as they are told. */
  @Column('double precision') low: number;
  @Column('double precision') high: number;
}
