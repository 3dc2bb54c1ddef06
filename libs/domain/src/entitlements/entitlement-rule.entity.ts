import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Initiative } from '../activities/activity.entity.js';
import { School } from '../organisations/school.entity.js';
import type { FunctionGroup } from '../people/appointment.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

export const ENTITLEMENT_UNITS = ['minutes', 'cents'] as const;
export type EntitlementUnit = (typeof ENTITLEMENT_UNITS)[number];
export const ENTITLEMENT_PERIODS = ['working_week', 'school_year'] as const;
export type EntitlementPeriod = (typeof ENTITLEMENT_PERIODS)[number];

/**
 * What somebody may spend on learning, in time or in money: by which agreement, who, how much, from and until when.
 * Of two that fit an appointment the school's own goes before the board's, and one for the function group before one for
 * everybody.
 */
@BoardTable('entitlement_rule')
@RefersTo(() => School, 'schoolId')
@Index(['boardId', 'fromOn', 'id'])
@Check('ck_entitlement_rule_amount', `"amount" > 0`)
@Check('ck_entitlement_rule_carry_over', `"carry_over_years" between 0 and 5`)
@Check('ck_entitlement_rule_counts', `("unit" = 'cents') = (cardinality("counts") = 0)`)
@Check('ck_entitlement_rule_function', `"function_group" in ('teacher', 'support', 'leader')`)
@Check('ck_entitlement_rule_per', `"per" in ('working_week', 'school_year')`)
@Check('ck_entitlement_rule_range', `"from_on" < "until_on"`)
@Check('ck_entitlement_rule_unit', `"unit" in ('minutes', 'cents')`)
@Check('ck_entitlement_rule_weeks', `("per" = 'working_week') = ("week_thousandths" is not null)`)
export class EntitlementRule {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  /** Null for every school of the board. */
  @Column('uuid', { nullable: true }) schoolId: string | null;
  /** Null for everybody, whatever they work as. */
  @Column('text', { nullable: true }) functionGroup: FunctionGroup | null;
  /** The collective agreement, or what else it rests on. */
  @Column('text') agreement: string;
  @Column('text') unit: EntitlementUnit;
  /** For full time. */
  @Column('integer') amount: number;
  @Column('text') per: EntitlementPeriod;
  /** The working weeks that a school year counts, in thousandths: 41,475 is 41.475 weeks. */
  @Column('integer', { nullable: true }) weekThousandths: number | null;
  /** Whether part of full time gives part of it. */
  @Column('boolean') proRata: boolean;
  /** By whose initiative learning uses it up; of money it says nothing. */
  @Column('text', { array: true }) counts: Initiative[];
  /** How many school years what is left of a year can be used after it. */
  @Column('smallint') carryOverYears: number;
  @Column('date') fromOn: string;
  @Column('date', { nullable: true }) untilOn: string | null;
  /** Where it can be read. */
  @Column('text') sourceTitle: string;
  @Column('text', { nullable: true }) sourceUrl: string | null;
  @Column('timestamptz') recordedAt: Date;
  @VersionColumn() version: number;
}
