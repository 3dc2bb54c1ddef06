import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { School } from '../organisations/school.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import type { HolidayKind } from './region-holidays.js';

/**
 * Days off that a school gives itself, half-open: a study day, a second week in May, or its own dates in place of a
 * holiday of its region in the same school year.
 */
@BoardTable('school_holiday')
@RefersTo(() => School, 'schoolId')
@Index(['boardId', 'schoolId', 'fromOn', 'id'])
@Check('ck_school_holiday_range', `"from_on" < "until_on"`)
@Check('ck_school_holiday_replaces', `"replaces" in ('autumn', 'christmas', 'spring', 'may', 'summer')`)
export class SchoolHoliday {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') schoolId: string;
  @Column('text') name: string;
  @Column('date') fromOn: string;
  @Column('date') untilOn: string;
  @Column('text', { nullable: true }) replaces: HolidayKind | null;
  @VersionColumn() version: number;
}
