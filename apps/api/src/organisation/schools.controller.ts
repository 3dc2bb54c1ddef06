import { addSchool, listSchools, loadSchool, reviseSchool } from '@app/domain';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { type AnyCaller, CalledBy, CalledByAny, type Caller } from '../http/caller.js';
import { afterNameAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { AddSchool, ReviseSchool, SchoolView, toSchoolView } from './schools.dto.js';

@ApiTags('organisation')
@Controller('v1/schools')
export class SchoolsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('school.read')
  @Answers(200, pageOf(SchoolView), 'Schools of the board, by name.')
  list(@CalledByAny() caller: AnyCaller, @Query() query: PageQuery): Promise<Page<SchoolView>> {
    const part = { limit: query.limit, after: afterNameAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listSchools(work, part), query, (row) => [row.name, row.id], toSchoolView),
    );
  }

  @Post()
  @Requires('school.maintain')
  @Answers(201, SchoolView, 'Adds a school to the board.')
  add(@CalledBy() caller: Caller, @Body() body: AddSchool): Promise<SchoolView> {
    return this.requests.run(caller, async (work) => toSchoolView(await addSchool(work, body)));
  }

  @Get(':id')
  @Requires('school.read')
  @Answers(200, SchoolView, 'One school.')
  read(@CalledByAny() caller: AnyCaller, @Param('id', IdPipe) id: string): Promise<SchoolView> {
    return this.requests.read(caller, async (work) => toSchoolView(await loadSchool(work, id, 'school.read')));
  }

  @Patch(':id')
  @Requires('school.maintain')
  @Answers(200, SchoolView, 'Changes the name, site code, time zone or holiday region of a school.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseSchool,
  ): Promise<SchoolView> {
    return this.requests.run(caller, async (work) => toSchoolView(await reviseSchool(work, id, version, body)));
  }
}
