import { Check, Column, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { HolidayRegion } from '../school-holidays/region-holidays.js';
import { BoardTable } from '../work/board-table.js';

/** A school site, known by its BRIN code with the number of the site (*vestiging*), as `12AB00`. */
@BoardTable('school')
@Unique(['boardId', 'siteCode'])
@Unique(['boardId', 'sourceId'])
@Check('ck_school_holiday_region', `"holiday_region" in ('noord', 'midden', 'zuid')`)
@Check('ck_school_site_code', `"site_code" ~ '^[0-9]{2}[A-Z]{2}[0-9]{2}$'`)
export class School {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) siteCode: string | null;
  /** The id it has in the system that it was imported from. */
  @Column('text', { nullable: true }) sourceId: string | null;
  @Column('text', { default: 'Europe/Amsterdam' }) timeZone: string;
  /** Whose school holidays it has; null has no more than its own days off. */
  @Column('text', { nullable: true }) holidayRegion: HolidayRegion | null;
  @VersionColumn() version: number;
}
