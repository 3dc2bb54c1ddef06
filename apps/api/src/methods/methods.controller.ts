import {
  METHODS,
  listMaterial,
  listMaterialVersions,
  makeMaterial,
  publishMaterial,
  readMaterial,
  reviseMaterial,
} from '@app/domain';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterNameAndId } from '../http/cursors.js';
import { ApiBody, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { MaterialsQuery } from '../school-material/material.dto.js';
import {
  methodExamples,
  MethodDetailView,
  MethodVersionView,
  MethodView,
  MakeMethod,
  ReviseMethod,
  toMethodDetailView,
  toMethodVersionView,
  toMethodView,
} from './methods.dto.js';

@ApiTags('methods')
@Controller('v1/methods')
export class MethodsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('method.read')
  @Answers(200, pageOf(MethodView), 'The methods of inquiry of the board, by name.')
  list(@CalledBy() caller: Caller, @Query() query: MaterialsQuery): Promise<Page<MethodView>> {
    const filter = { ...query, after: afterNameAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listMaterial(work, METHODS, filter), query, (row) => [row.nameNl, row.id], toMethodView),
    );
  }

  @Post()
  @Requires('method.make')
  @ApiBody({ type: MakeMethod, examples: methodExamples.make })
  @Answers(201, MethodDetailView, 'Makes a method of your school, from scratch or as a copy of another.')
  make(@CalledBy() caller: Caller, @Body() body: MakeMethod): Promise<MethodDetailView> {
    return this.requests.run(caller, async (work) => toMethodDetailView(await makeMaterial(work, METHODS, body)));
  }

  @Get(':id')
  @Requires('method.read')
  @Answers(200, MethodDetailView, 'One method: its latest version, and the draft of the next.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<MethodDetailView> {
    return this.requests.read(caller, async (work) => toMethodDetailView(await readMaterial(work, METHODS, id)));
  }

  @Patch(':id')
  @Requires('method.maintain')
  @ApiBody({ type: ReviseMethod, examples: methodExamples.revise })
  @Answers(
    200,
    MethodDetailView,
    'Renames a method of your school, changes its draft, or stops offering it.',
    'if-match',
  )
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseMethod,
  ): Promise<MethodDetailView> {
    return this.requests.run(caller, async (work) =>
      toMethodDetailView(await reviseMaterial(work, METHODS, { id, version }, body)),
    );
  }

  @Get(':id/versions')
  @Requires('method.read')
  @Answers(200, pageOf(MethodVersionView), 'The versions of a method, the latest first. None ever changes.')
  versions(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<MethodVersionView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listMaterialVersions(work, METHODS, id, part), query, (row) => [row.id], toMethodVersionView),
    );
  }

  @Post(':id/versions')
  @Requires('method.maintain')
  @Answers(201, MethodDetailView, 'Publishes the draft as the next version, which stands from then on.')
  publish(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<MethodDetailView> {
    return this.requests.run(caller, async (work) => toMethodDetailView(await publishMaterial(work, METHODS, id)));
  }
}
