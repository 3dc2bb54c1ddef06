import { Check, Column, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { School } from './school.entity.js';

export const PERIOD_KINDS = ['mid_year', 'end_year', 'term', 'month', 'custom'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A span that a school reports on, half-open. When it has ended its reports are made. */
@BoardTable('reporting_period')
@RefersTo(() => School, 'schoolId')
@Unique(['boardId', 'schoolId', 'name'])
@Index(['boardId', 'untilOn'])
@Check('ck_reporting_period_range', `"from_on" < "until_on"`)
@Check('ck_reporting_period_kind', `"kind" in ('mid_year', 'end_year', 'term', 'month', 'custom')`)
export class ReportingPeriod {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') schoolId: string;
  @Column('text') name: string;
  @Column('text') kind: PeriodKind;
  @Column('date') fromOn: string;
  @Column('date') untilOn: string;
  @VersionColumn() version: number;
}
