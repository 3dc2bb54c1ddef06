import {
  INSTRUMENTS,
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
import { MaterialsQuery, toMaterialView } from '../school-material/material.dto.js';
import {
  guideExamples,
  InstrumentDetailView,
  InstrumentVersionView,
  InstrumentView,
  MakeInstrument,
  ReviseInstrument,
  toInstrumentDetailView,
  toInstrumentVersionView,
} from './instruments.dto.js';

@ApiTags('instruments')
@Controller('v1/instruments')
export class InstrumentsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('instrument.read')
  @Answers(200, pageOf(InstrumentView), 'The viewing guides of the board, by name.')
  list(@CalledBy() caller: Caller, @Query() query: MaterialsQuery): Promise<Page<InstrumentView>> {
    const filter = { ...query, after: afterNameAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listMaterial(work, INSTRUMENTS, filter), query, (row) => [row.nameNl, row.id], toMaterialView),
    );
  }

  @Post()
  @Requires('instrument.make')
  @ApiBody({ type: MakeInstrument, examples: guideExamples.make })
  @Answers(201, InstrumentDetailView, 'Makes a viewing guide of your school, from scratch or as a copy of another.')
  make(@CalledBy() caller: Caller, @Body() body: MakeInstrument): Promise<InstrumentDetailView> {
    return this.requests.run(caller, async (work) =>
      toInstrumentDetailView(await makeMaterial(work, INSTRUMENTS, body)),
    );
  }

  @Get(':id')
  @Requires('instrument.read')
  @Answers(200, InstrumentDetailView, 'One viewing guide: its latest version, and the draft of the next.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<InstrumentDetailView> {
    return this.requests.read(caller, async (work) =>
      toInstrumentDetailView(await readMaterial(work, INSTRUMENTS, id)),
    );
  }

  @Patch(':id')
  @Requires('instrument.maintain')
  @ApiBody({ type: ReviseInstrument, examples: guideExamples.revise })
  @Answers(
    200,
    InstrumentDetailView,
    'Renames a viewing guide of your school, changes its draft, or stops offering it.',
    'if-match',
  )
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseInstrument,
  ): Promise<InstrumentDetailView> {
    return this.requests.run(caller, async (work) =>
      toInstrumentDetailView(await reviseMaterial(work, INSTRUMENTS, { id, version }, body)),
    );
  }

  @Get(':id/versions')
  @Requires('instrument.read')
  @Answers(200, pageOf(InstrumentVersionView), 'The versions of a viewing guide, the latest first. None ever changes.')
  versions(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<InstrumentVersionView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(
        await listMaterialVersions(work, INSTRUMENTS, id, part),
        query,
        (row) => [row.id],
        toInstrumentVersionView,
      ),
    );
  }

  @Post(':id/versions')
  @Requires('instrument.maintain')
  @Answers(201, InstrumentDetailView, 'Publishes the draft as the next version, which stands from then on.')
  publish(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<InstrumentDetailView> {
    return this.requests.run(caller, async (work) =>
      toInstrumentDetailView(await publishMaterial(work, INSTRUMENTS, id)),
    );
  }
}
