import {
  closeLeerteam,
  focusOnPupilGroups,
  foundLeerteam,
  listClosings,
  listLeerteams,
  readLeerteam,
  reopenLeerteam,
  reviseCharter,
} from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { CloseLeerteam, ClosingView, toClosingView } from './closings.dto.js';
import {
  FocusOnPupilGroups,
  FoundLeerteam,
  LeerteamDetailView,
  LeerteamsQuery,
  LeerteamView,
  ReviseCharter,
  toLeerteamDetailView,
  toLeerteamView,
} from './leerteams.dto.js';

@ApiTags('leerteams')
@Controller('v1/leerteams')
export class LeerteamsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('leerteam.read')
  @Answers(200, pageOf(LeerteamView), 'Leerteams of the board, by name.')
  list(@CalledBy() caller: Caller, @Query() query: LeerteamsQuery): Promise<Page<LeerteamView>> {
    const filter = { ...query, after: keyAfter(query, 2) };
    return this.requests.read(caller, async (work) =>
      toPage(await listLeerteams(work, filter), query, (row) => [row.name, row.id], toLeerteamView),
    );
  }

  @Post()
  @Requires('leerteam.found')
  @Answers(201, LeerteamView, 'Founds a leerteam; whoever founds it is its first coordinator.')
  found(@CalledBy() caller: Caller, @Body() body: FoundLeerteam): Promise<LeerteamView> {
    return this.requests.run(caller, async (work) => toLeerteamView(await foundLeerteam(work, body)));
  }

  @Get(':id')
  @Requires('leerteam.read')
  @Answers(200, LeerteamDetailView, 'One leerteam with its members.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<LeerteamDetailView> {
    return this.requests.read(caller, async (work) => toLeerteamDetailView(await readLeerteam(work, id)));
  }

  @Patch(':id')
  @Requires('leerteam.coordinate')
  @Answers(200, LeerteamView, 'Changes name, question, joint goal or themes.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseCharter,
  ): Promise<LeerteamView> {
    return this.requests.run(caller, async (work) => toLeerteamView(await reviseCharter(work, id, version, body)));
  }

  @Put(':id/pupil-groups')
  @Requires('leerteam.coordinate')
  @Answers(204, undefined, "Sets the pupil groups that the leerteam's question is about.")
  @HttpCode(204)
  focus(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: FocusOnPupilGroups): Promise<void> {
    return this.requests.run(caller, (work) => focusOnPupilGroups(work, id, body.pupilGroupIds));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Requires('leerteam.coordinate')
  @Answers(200, LeerteamView, 'Closes the leerteam with what it learned. It can be read and not changed from then on.')
  close(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: CloseLeerteam,
  ): Promise<LeerteamView> {
    return this.requests.run(caller, async (work) => toLeerteamView(await closeLeerteam(work, id, body)));
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Requires('leerteam.reopen')
  @Answers(200, LeerteamView, 'Undoes that it was closed, within thirty days, by who coordinated it then.')
  reopen(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<LeerteamView> {
    return this.requests.run(caller, async (work) => toLeerteamView(await reopenLeerteam(work, id)));
  }

  @Get(':id/closings')
  @Requires('closing.read')
  @Answers(200, pageOf(ClosingView), 'What it learned, each time that it was closed, for who was in it then.')
  closings(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ClosingView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listClosings(work, id, part), query, (row) => [row.id], toClosingView),
    );
  }
}
