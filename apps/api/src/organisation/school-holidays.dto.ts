import type { Language } from '@app/access';
import {
  type Holiday,
  HOLIDAY_KINDS,
  HOLIDAY_REGIONS,
  type HolidayKind,
  type HolidayList,
  type HolidayRegion,
  PUBLIC_HOLIDAYS,
  type PublicHoliday,
  type SchoolHoliday,
  type SchoolHolidayFacts,
} from '@app/domain';
import { PartialType } from '../http/described.js';
import { Choice, Day, Flag, Id, Parts, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d2c';
const SCHOOL = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d02';
const ORIGINS = ['region', 'public', 'school'] as const satisfies readonly Holiday['origin'][];

const Replaces = (options: { optional?: boolean } = {}): PropertyDecorator =>
  Choice(HOLIDAY_KINDS, {
    nullable: true,
    example: 'autumn',
    description: 'The holiday of its region, of the same school year, that it stands in place of.',
    ...options,
  });

export class AddSchoolHoliday implements SchoolHolidayFacts {
  @Text({ max: 120, example: 'Studiedag' }) name!: string;
  @Day({ example: '2026-11-09' }) fromOn!: string;
  @Day({ example: '2026-11-10', description: 'The first day on which there is school again.' }) untilOn!: string;
  @Replaces({ optional: true }) replaces?: HolidayKind | null;
}

export class ReviseSchoolHoliday extends PartialType(AddSchoolHoliday, { skipNullProperties: false }) {}

export class SchoolHolidayView {
  @Id({ example: ID }) id!: string;
  @Id({ example: SCHOOL }) schoolId!: string;
  @Text({ max: 120, example: 'Studiedag' }) name!: string;
  @Day({ example: '2026-11-09' }) fromOn!: string;
  @Day({ example: '2026-11-10', description: 'The first day on which there is school again.' }) untilOn!: string;
  @Replaces() replaces!: HolidayKind | null;
  @Whole({ example: 1, min: 1 }) version!: number;
}

export const toSchoolHolidayView = (holiday: SchoolHoliday): SchoolHolidayView => ({
  id: holiday.id,
  schoolId: holiday.schoolId,
  name: holiday.name,
  fromOn: holiday.fromOn,
  untilOn: holiday.untilOn,
  replaces: holiday.replaces,
  version: holiday.version,
});

export class HolidaysQuery {
  @Day({ optional: true, example: '2026-08-01', description: 'Where it is left out: the school year that it is.' })
  from?: string;
  @Day({ optional: true, example: '2027-08-01', description: 'The first day that is no part of the period any more.' })
  until?: string;
}

class HolidayView {
  @Choice(ORIGINS, {
    example: 'region',
    description: 'By whose word the school is closed: of its `region`, as a `public` holiday, or by its own.',
  })
  origin!: Holiday['origin'];
  @Choice([...HOLIDAY_KINDS, ...PUBLIC_HOLIDAYS], {
    nullable: true,
    example: 'autumn',
    description: 'Which one it is; null for days off of the school’s own.',
  })
  kind!: HolidayKind | PublicHoliday | null;
  @Text({ max: 120, example: 'Herfstvakantie', description: 'In the language of the request, or as the school says.' })
  name!: string;
  @Flag({
    nullable: true,
    example: false,
    description: 'Of a region’s holiday: whether schools have to keep to it (true), or are advised to (false).',
  })
  fixed!: boolean | null;
  @Day({ example: '2026-10-17' }) fromOn!: string;
  @Day({ example: '2026-10-26', description: 'The first day on which it is over.' }) untilOn!: string;
  @Id({ nullable: true, example: ID, description: 'Of the school’s own, by which it is changed.' }) id!: string | null;
}

export class SchoolCalendarView {
  @Day({ example: '2026-08-01' }) fromOn!: string;
  @Day({ example: '2027-08-01' }) untilOn!: string;
  @Choice(HOLIDAY_REGIONS, { nullable: true, example: 'midden' }) region!: HolidayRegion | null;
  @Day({
    nullable: true,
    example: '2030-08-26',
    description: 'From this day on the region’s holidays are not published yet.',
  })
  knownUntilOn!: string | null;
  @Parts(() => HolidayView, { max: 1000 }) items!: HolidayView[];
}

export const toSchoolCalendarView = (list: HolidayList, language: Language): SchoolCalendarView => ({
  fromOn: list.fromOn,
  untilOn: list.untilOn,
  region: list.region,
  knownUntilOn: list.knownUntilOn,
  items: list.holidays.map((holiday) => toHolidayView(holiday, language)),
});

const toHolidayView = (holiday: Holiday, language: Language): HolidayView => ({
  origin: holiday.origin,
  kind: holiday.origin === 'school' ? null : holiday.kind,
  name: holiday.origin === 'school' ? holiday.name : NAMES[holiday.kind][language],
  fixed: holiday.origin === 'region' ? holiday.fixed : null,
  fromOn: holiday.fromOn,
  untilOn: holiday.untilOn,
  id: holiday.origin === 'school' ? holiday.id : null,
});

const NAMES: Readonly<Record<HolidayKind | PublicHoliday, Readonly<Record<Language, string>>>> = {
  autumn: { nl: 'Herfstvakantie', en: 'Autumn holiday' },
  christmas: { nl: 'Kerstvakantie', en: 'Christmas holiday' },
  spring: { nl: 'Voorjaarsvakantie', en: 'Spring holiday' },
  may: { nl: 'Meivakantie', en: 'May holiday' },
  summer: { nl: 'Zomervakantie', en: 'Summer holiday' },
  new_year: { nl: 'Nieuwjaarsdag', en: 'New Year’s Day' },
  easter_monday: { nl: 'Tweede paasdag', en: 'Easter Monday' },
  kings_day: { nl: 'Koningsdag', en: 'King’s Day' },
  liberation_day: { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
  ascension_day: { nl: 'Hemelvaartsdag', en: 'Ascension Day' },
  whit_monday: { nl: 'Tweede pinksterdag', en: 'Whit Monday' },
  christmas_day: { nl: 'Eerste kerstdag', en: 'Christmas Day' },
  boxing_day: { nl: 'Tweede kerstdag', en: 'Boxing Day' },
};
