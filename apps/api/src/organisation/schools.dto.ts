import { HOLIDAY_REGIONS, type HolidayRegion, type SchoolFacts, type SchoolRow } from '@app/domain';
import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { PartialType } from '../http/described.js';
import { Choice, Id, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d02';

const SiteCode = (options: { optional?: boolean } = {}): PropertyDecorator =>
  applyDecorators(
    Text({
      max: 6,
      nullable: true,
      example: '12AB00',
      description: 'The BRIN code and the number of the site (vestiging).',
      ...options,
    }),
    Matches(/^[0-9]{2}[A-Z]{2}[0-9]{2}$/),
  );

const Region = (options: { optional?: boolean } = {}): PropertyDecorator =>
  Choice(HOLIDAY_REGIONS, {
    nullable: true,
    example: 'midden',
    description: 'Whose school holidays it has; without one it has its own days off and public holidays alone.',
    ...options,
  });

export class AddSchool implements SchoolFacts {
  @Text({ max: 120, example: 'De Regenboog' }) name!: string;
  @SiteCode({ optional: true }) siteCode?: string | null;
  @Text({
    max: 60,
    optional: true,
    example: 'Europe/Amsterdam',
    description: 'As the IANA time zone database calls it. A day at this school begins and ends by it.',
  })
  timeZone?: string;
  @Region({ optional: true }) holidayRegion?: HolidayRegion | null;
}

export class ReviseSchool extends PartialType(AddSchool, { skipNullProperties: false }) {}

export class SchoolView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 120, example: 'De Regenboog' }) name!: string;
  @SiteCode() siteCode!: string | null;
  @Text({ max: 60, example: 'Europe/Amsterdam' }) timeZone!: string;
  @Region() holidayRegion!: HolidayRegion | null;
  @Whole({ example: 1, min: 1 }) version!: number;
}

export const toSchoolView = (row: SchoolRow): SchoolView => ({
  id: row.id,
  name: row.name,
  siteCode: row.siteCode,
  timeZone: row.timeZone,
  holidayRegion: row.holidayRegion,
  version: row.version,
});
