import { Check, Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { School } from '../organisations/school.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** The basic psychological needs that a pulse asks after (Ryan and Deci). */
export const NEEDS = ['autonomy', 'relatedness', 'competence'] as const;
export type Need = (typeof NEEDS)[number];

/**
 * A statement to agree with or not, about one need. It never changes, so that what was asked is known for good; one that
 * is not right is retired, and another is added.
 */
@BoardTable('pulse_item')
@RefersTo(() => School, 'schoolId')
@Unique(['boardId', 'code'])
@Index(['boardId', 'schoolId', 'id'])
@Check('ck_pulse_item_need', `"need" in ('autonomy', 'relatedness', 'competence')`)
@Check('ck_pulse_item_built_in', `("school_id" is null) = ("code" is not null)`)
export class PulseItem {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  /** The school that added it; null where it is built in. */
  @Column('uuid', { nullable: true }) schoolId: string | null;
  /** Of one that is built in. */
  @Column('text', { nullable: true }) code: string | null;
  @Column('text') need: Need;
  @Column('text') wordsNl: string;
  @Column('text', { nullable: true }) wordsEn: string | null;
  /** Whether agreeing means that the need is met less. */
  @Column('boolean') reversed: boolean;
  /** Of which validated scale it is part, as the school says; null where it is of none. */
  @Column('text', { nullable: true }) scale: string | null;
  /** Where the words come from. */
  @Column('text') source: string;
  /** By what right a school uses words that are not its own. */
  @Column('text', { nullable: true }) licence: string | null;
  /** From this day it is chosen no more; what was asked stays. */
  @Column('date', { nullable: true }) retiredOn: string | null;
}
