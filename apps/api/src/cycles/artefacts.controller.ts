import { listArtefacts, readArtefact, removeArtefact, reviseArtefact, writeArtefact } from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { ArtefactsQuery, ArtefactView, ReviseArtefact, toArtefactView, WriteArtefact } from './artefacts.dto.js';

@ApiTags('cycles')
@Controller('v1/cycles/:id/artefacts')
export class ArtefactsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('cycle.read')
  @Answers(200, pageOf(ArtefactView), 'What the team wrote in a cycle, from the first on.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: ArtefactsQuery,
  ): Promise<Page<ArtefactView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listArtefacts(work, id, filter), query, (row) => [row.id], toArtefactView),
    );
  }

  @Post()
  @Requires('cycle.work')
  @Answers(201, ArtefactView, 'Writes something that the team made. What two write at once stands side by side.')
  write(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: WriteArtefact,
  ): Promise<ArtefactView> {
    return this.requests.run(caller, async (work) => toArtefactView(await writeArtefact(work, id, body)));
  }

  @Get(':artefactId')
  @Requires('cycle.read')
  @Answers(200, ArtefactView, 'One text of a cycle.')
  read(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('artefactId', IdPipe) artefactId: string,
  ): Promise<ArtefactView> {
    return this.requests.read(caller, async (work) => toArtefactView(await readArtefact(work, id, artefactId)));
  }

  @Patch(':artefactId')
  @Requires('cycle.work')
  @Answers(200, ArtefactView, 'Changes a text of the team.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) cycleId: string,
    @Param('artefactId', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseArtefact,
  ): Promise<ArtefactView> {
    return this.requests.run(caller, async (work) =>
      toArtefactView(await reviseArtefact(work, { cycleId, id, version }, body)),
    );
  }

  @Delete(':artefactId')
  @HttpCode(204)
  @Requires('cycle.step')
  @Answers(204, undefined, 'Takes a text away, unless a phase that is finished rests on it.', 'if-match')
  remove(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) cycleId: string,
    @Param('artefactId', IdPipe) id: string,
    @ReadVersion() version: number,
  ): Promise<void> {
    return this.requests.run(caller, (work) => removeArtefact(work, { cycleId, id, version }));
  }
}
