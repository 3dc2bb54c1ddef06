import {
  addSchoolHoliday,
  listHolidays,
  loadSchoolHoliday,
  removeSchoolHoliday,
  reviseSchoolHoliday,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { ReadVersion } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AddSchoolHoliday,
  HolidaysQuery,
  ReviseSchoolHoliday,
  SchoolCalendarView,
  SchoolHolidayView,
  toSchoolCalendarView,
  toSchoolHolidayView,
} from './school-holidays.dto.js';

@ApiTags('organisation')
@Controller('v1')
export class SchoolHolidaysController {
  constructor(private readonly requests: Requests) {}

  @Get('schools/:id/holidays')
  @Requires('school-holiday.read')
  @Answers(
    200,
    SchoolCalendarView,
    'When a school is closed: its region’s holidays, public holidays, its own days off.',
  )
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) schoolId: string,
    @Query() query: HolidaysQuery,
  ): Promise<SchoolCalendarView> {
    return this.requests.read(caller, async (work) =>
      toSchoolCalendarView(await listHolidays(work, schoolId, query), caller.language),
    );
  }

  @Post('schools/:id/holidays')
  @Requires('school-holiday.maintain')
  @Answers(201, SchoolHolidayView, 'Gives a school days off: a study day, or its own dates for a holiday.')
  add(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) schoolId: string,
    @Body() body: AddSchoolHoliday,
  ): Promise<SchoolHolidayView> {
    return this.requests.run(caller, async (work) => toSchoolHolidayView(await addSchoolHoliday(work, schoolId, body)));
  }

  @Get('school-holidays/:id')
  @Requires('school-holiday.read')
  @Answers(200, SchoolHolidayView, 'Days off that a school gave itself.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<SchoolHolidayView> {
    return this.requests.read(caller, async (work) =>
      toSchoolHolidayView(await loadSchoolHoliday(work, id, 'school-holiday.read')),
    );
  }

  @Patch('school-holidays/:id')
  @Requires('school-holiday.maintain')
  @Answers(200, SchoolHolidayView, 'Changes days off that a school gave itself.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseSchoolHoliday,
  ): Promise<SchoolHolidayView> {
    return this.requests.run(caller, async (work) =>
      toSchoolHolidayView(await reviseSchoolHoliday(work, id, version, body)),
    );
  }

  @Delete('school-holidays/:id')
  @HttpCode(204)
  @Requires('school-holiday.maintain')
  @Answers(204, undefined, 'Takes away days off that a school gave itself.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeSchoolHoliday(work, id, version));
  }
}
