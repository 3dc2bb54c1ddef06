import {
  focusOnPupilGroups,
  foundLeerteam,
  joinLeerteam,
  leaveLeerteam,
  listLeerteams,
  readLeerteam,
  reviseCharter,
} from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '../http/caller.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  FocusOnPupilGroups,
  FoundLeerteam,
  JoinLeerteam,
  LeaveLeerteam,
  LeerteamDetailView,
  LeerteamsQuery,
  LeerteamView,
  MembershipChangeView,
  ReviseCharter,
  toLeerteamDetailView,
  toLeerteamView,
  toMembershipChangeView,
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
  @Answers(200, LeerteamView, 'Changes name, question or joint goal.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseCharter,
  ): Promise<LeerteamView> {
    return this.requests.run(caller, async (work) => toLeerteamView(await reviseCharter(work, id, version, body)));
  }

  @Post(':id/memberships')
  @Requires('leerteam.coordinate')
  @Answers(201, MembershipChangeView, 'Takes somebody into the leerteam.')
  join(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: JoinLeerteam,
  ): Promise<MembershipChangeView> {
    return this.requests.run(caller, async (work) => toMembershipChangeView(await joinLeerteam(work, id, body)));
  }

  @Post(':id/memberships/:membershipId/end')
  @HttpCode(200)
  @Requires('leerteam.coordinate')
  @Answers(200, MembershipChangeView, 'Ends a membership.')
  leave(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('membershipId', IdPipe) membershipId: string,
    @Body() body: LeaveLeerteam,
  ): Promise<MembershipChangeView> {
    return this.requests.run(caller, async (work) =>
      toMembershipChangeView(await leaveLeerteam(work, id, membershipId, body.untilOn)),
    );
  }

  @Put(':id/pupil-groups')
  @Requires('leerteam.coordinate')
  @Answers(204, undefined, "Sets the pupil groups that the leerteam's question is about.")
  @HttpCode(204)
  focus(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: FocusOnPupilGroups): Promise<void> {
    return this.requests.run(caller, (work) => focusOnPupilGroups(work, id, body.pupilGroupIds));
  }
}
