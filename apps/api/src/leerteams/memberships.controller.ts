import { changeRole, endMembership, handOver, leaveLeerteam, takeUpCoordination } from '@app/domain';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  ChangeRole,
  EndMembership,
  HandOver,
  LeaveLeerteam,
  MembershipChangeView,
  toMembershipChangeView,
} from './memberships.dto.js';

@ApiTags('leerteams')
@Controller('v1/leerteams/:id')
export class MembershipsController {
  constructor(private readonly requests: Requests) {}

  @Post('leave')
  @HttpCode(200)
  @Requires('leerteam.leave')
  @Answers(200, MembershipChangeView, 'Leaves a leerteam. Nobody has to agree, as long as somebody coordinates it.')
  leave(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: LeaveLeerteam,
  ): Promise<MembershipChangeView> {
    return this.requests.run(caller, async (work) =>
      toMembershipChangeView(await leaveLeerteam(work, id, body.untilOn)),
    );
  }

  @Post('memberships/:membershipId/end')
  @HttpCode(200)
  @Requires('leerteam.coordinate')
  @Answers(200, MembershipChangeView, 'Ends a membership, and the roles that were to follow on it.')
  end(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('membershipId', IdPipe) membershipId: string,
    @Body() body: EndMembership,
  ): Promise<MembershipChangeView> {
    return this.requests.run(caller, async (work) =>
      toMembershipChangeView(await endMembership(work, id, membershipId, body.untilOn)),
    );
  }

  @Post('memberships/:membershipId/change-role')
  @HttpCode(200)
  @Requires('leerteam.coordinate')
  @Answers(200, MembershipChangeView, 'Gives a member another role from a day on; answers the membership in it.')
  changeRole(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('membershipId', IdPipe) membershipId: string,
    @Body() body: ChangeRole,
  ): Promise<MembershipChangeView> {
    return this.requests.run(caller, async (work) =>
      toMembershipChangeView(await changeRole(work, id, membershipId, body)),
    );
  }

  @Post('hand-over')
  @HttpCode(200)
  @Requires('leerteam.coordinate')
  @Answers(200, MembershipChangeView, 'Hands coordination over to another member; answers their membership.')
  handOver(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: HandOver,
  ): Promise<MembershipChangeView> {
    return this.requests.run(caller, async (work) => toMembershipChangeView(await handOver(work, id, body)));
  }

  @Post('take-up')
  @HttpCode(200)
  @Requires('leerteam.take-up')
  @Answers(200, MembershipChangeView, 'Takes up coordination of a leerteam of yours that nobody coordinates any more.')
  takeUp(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<MembershipChangeView> {
    return this.requests.run(caller, async (work) => toMembershipChangeView(await takeUpCoordination(work, id)));
  }
}
