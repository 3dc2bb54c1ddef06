import {
  acceptParticipation,
  declineParticipation,
  inviteToActivity,
  inviteToPlan,
  listActivityParticipants,
  listParticipations,
  listPlanParticipants,
  loadParticipation,
  type ParticipationRow,
  takeBackInvitation,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AcceptParticipation,
  InviteParticipants,
  ParticipationsQuery,
  ParticipationView,
  toParticipationView,
} from './participations.dto.js';

const OPENS = 'They see form, title, day, time and minutes of it, and never what you wrote.';

@ApiTags('participations')
@Controller('v1')
export class ParticipationsController {
  constructor(private readonly requests: Requests) {}

  @Get('activities/:id/participants')
  @Requires('participant.read')
  @Answers(200, pageOf(ParticipationView), 'Whom you invited to an activity of yours, and what they answered.')
  ofActivity(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ParticipationView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) => pageFrom(await listActivityParticipants(work, id, part), query));
  }

  @Post('activities/:id/participants')
  @HttpCode(204)
  @Requires('participant.invite')
  @Answers(204, undefined, `Invites colleagues to say that they took part in an activity of yours. ${OPENS}`)
  inviteToActivity(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: InviteParticipants,
  ): Promise<void> {
    return this.requests.run(caller, (work) => inviteToActivity(work, id, body.staffMemberIds));
  }

  @Get('planned-activities/:id/participants')
  @Requires('participant.read')
  @Answers(200, pageOf(ParticipationView), 'Whom you invited to what you plan, and what they answered.')
  ofPlan(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ParticipationView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) => pageFrom(await listPlanParticipants(work, id, part), query));
  }

  @Post('planned-activities/:id/participants')
  @HttpCode(204)
  @Requires('participant.invite')
  @Answers(204, undefined, `Invites colleagues to take part in what you plan. ${OPENS}`)
  inviteToPlan(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: InviteParticipants,
  ): Promise<void> {
    return this.requests.run(caller, (work) => inviteToPlan(work, id, body.staffMemberIds));
  }

  @Get('participations')
  @Requires('participation.read')
  @Answers(200, pageOf(ParticipationView), 'Invitations to take part that you got and sent, the newest first.')
  list(@CalledBy() caller: Caller, @Query() query: ParticipationsQuery): Promise<Page<ParticipationView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) => pageFrom(await listParticipations(work, filter), query));
  }

  @Get('participations/:id')
  @Requires('participation.read')
  @Answers(200, ParticipationView, 'One invitation to take part. Who accepted sees who else did.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ParticipationView> {
    return this.requests.read(caller, async (work) =>
      toParticipationView((await loadParticipation(work, id, 'participation.read')).row),
    );
  }

  @Post('participations/:id/accept')
  @HttpCode(200)
  @Requires('participation.answer')
  @Answers(200, ParticipationView, 'Accepts: makes an activity or a plan of your own. What you say in it is yours.')
  accept(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: AcceptParticipation,
  ): Promise<ParticipationView> {
    return this.requests.run(caller, async (work) => toParticipationView(await acceptParticipation(work, id, body)));
  }

  @Post('participations/:id/decline')
  @HttpCode(200)
  @Requires('participation.answer')
  @Answers(200, ParticipationView, 'Declines; you can accept after all.')
  decline(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ParticipationView> {
    return this.requests.run(caller, async (work) => toParticipationView(await declineParticipation(work, id)));
  }

  @Delete('participations/:id')
  @HttpCode(204)
  @Requires('participation.take-back')
  @Answers(204, undefined, 'Takes back an invitation of yours that was not answered yet.')
  takeBack(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => takeBackInvitation(work, id));
  }
}

const pageFrom = (rows: readonly ParticipationRow[], query: PageQuery): Page<ParticipationView> =>
  toPage(rows, query, (row) => [row.id], toParticipationView);
