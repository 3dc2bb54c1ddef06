import { addSchoolYear, listSchoolYears, loadSchoolYear, reviseSchoolYear } from '@app/domain';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { type AnyCaller, CalledBy, CalledByAny, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { AddSchoolYear, ReviseSchoolYear, SchoolYearView, toSchoolYearView } from './school-years.dto.js';

@ApiTags('organisation')
@Controller('v1/school-years')
export class SchoolYearsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('school-year.read')
  @Answers(200, pageOf(SchoolYearView), 'School years of the board, the earliest first.')
  list(@CalledByAny() caller: AnyCaller, @Query() query: PageQuery): Promise<Page<SchoolYearView>> {
    const part = { limit: query.limit, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listSchoolYears(work, part), query, (row) => [row.fromOn, row.id], toSchoolYearView),
    );
  }

  @Post()
  @Requires('school-year.maintain')
  @Answers(201, SchoolYearView, 'Adds a school year; no two overlap.')
  add(@CalledBy() caller: Caller, @Body() body: AddSchoolYear): Promise<SchoolYearView> {
    return this.requests.run(caller, async (work) => toSchoolYearView(await addSchoolYear(work, body)));
  }

  @Get(':id')
  @Requires('school-year.read')
  @Answers(200, SchoolYearView, 'One school year.')
  read(@CalledByAny() caller: AnyCaller, @Param('id', IdPipe) id: string): Promise<SchoolYearView> {
    return this.requests.read(caller, async (work) =>
      toSchoolYearView(await loadSchoolYear(work, id, 'school-year.read')),
    );
  }

  @Patch(':id')
  @Requires('school-year.maintain')
  @Answers(200, SchoolYearView, 'Changes the name or the days of a school year.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseSchoolYear,
  ): Promise<SchoolYearView> {
    return this.requests.run(caller, async (work) => toSchoolYearView(await reviseSchoolYear(work, id, version, body)));
  }
}
