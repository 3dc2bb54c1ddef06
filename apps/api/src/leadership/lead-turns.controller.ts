import {
  acceptLead,
  declineLead,
  endLead,
  handOverLead,
  listLeadTurns,
  readLeadTurn,
  readSharedLeadership,
  suggestLeaders,
  takeBackLead,
  takeLead,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiBody, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  EndLead,
  HandOverLead,
  LEAD_EXAMPLES,
  LeadSuggestionsQuery,
  LeadSuggestionsView,
  LeadTurnsQuery,
  LeadTurnView,
  SharedLeadershipQuery,
  SharedLeadershipView,
  TakeLead,
  toLeadSuggestionsView,
  toLeadTurnView,
  toSharedLeadershipView,
} from './lead-turns.dto.js';

/** Who leads what in a leerteam: a meeting, a cycle, or what they are good at. */
@ApiTags('leadership')
@Controller('v1')
export class LeadTurnsController {
  constructor(private readonly requests: Requests) {}

  @Get('leerteams/:id/lead-turns')
  @Requires('lead-turn.read')
  @Answers(
    200,
    pageOf(LeadTurnView),
    'Who leads, led and will lead what in a leerteam that you are in, the latest first.',
  )
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: LeadTurnsQuery,
  ): Promise<Page<LeadTurnView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listLeadTurns(work, id, filter), query, (row) => [row.fromOn, row.id], toLeadTurnView),
    );
  }

  @Post('leerteams/:id/lead-turns')
  @ApiBody({ type: TakeLead, examples: LEAD_EXAMPLES })
  @Requires('lead-turn.take')
  @Answers(201, LeadTurnView, 'Takes the lead in something, or offers it to another member, who accepts or declines.')
  take(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: TakeLead): Promise<LeadTurnView> {
    return this.requests.run(caller, async (work) => toLeadTurnView(await takeLead(work, id, body)));
  }

  @Get('leerteams/:id/lead-suggestions')
  @Requires('lead-turn.read')
  @Answers(200, LeadSuggestionsView, 'Members who could lead next, by name, each with the reasons.')
  suggestions(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: LeadSuggestionsQuery,
  ): Promise<LeadSuggestionsView> {
    return this.requests.read(caller, async (work) =>
      toLeadSuggestionsView(caller.language)(await suggestLeaders(work, id, query)),
    );
  }

  @Get('leerteams/:id/leadership')
  @Requires('lead-turn.read')
  @Answers(200, SharedLeadershipView, 'How the lead in your leerteam was spread in a school year; of nobody how often.')
  shared(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { schoolYearId }: SharedLeadershipQuery,
  ): Promise<SharedLeadershipView> {
    return this.requests.read(caller, async (work) =>
      toSharedLeadershipView(caller.language)(await readSharedLeadership(work, id, schoolYearId)),
    );
  }

  @Get('lead-turns/:id')
  @Requires('lead-turn.read')
  @Answers(200, LeadTurnView, 'One lead turn of a leerteam that you are in, or one that is offered to you or by you.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<LeadTurnView> {
    return this.requests.read(caller, async (work) => toLeadTurnView(await readLeadTurn(work, id)));
  }

  @Post('lead-turns/:id/accept')
  @HttpCode(200)
  @Requires('lead-turn.answer')
  @Answers(200, LeadTurnView, 'Accepts to lead what was offered to you.')
  accept(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<LeadTurnView> {
    return this.requests.run(caller, async (work) => toLeadTurnView(await acceptLead(work, id)));
  }

  @Post('lead-turns/:id/decline')
  @HttpCode(204)
  @Requires('lead-turn.answer')
  @Answers(204, undefined, 'Declines to lead what was offered to you; nothing of the offer is kept.')
  decline(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => declineLead(work, id));
  }

  @Post('lead-turns/:id/hand-over')
  @Requires('lead-turn.hand-over')
  @Answers(201, LeadTurnView, 'Offers a turn of yours to another member; it is yours until they accept.')
  handOver(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: HandOverLead,
  ): Promise<LeadTurnView> {
    return this.requests.run(caller, async (work) => toLeadTurnView(await handOverLead(work, id, body)));
  }

  @Post('lead-turns/:id/end')
  @HttpCode(200)
  @Requires('lead-turn.end')
  @Answers(200, LeadTurnView, 'Ends a turn of yours; a coordinator can end that of somebody who is away.')
  end(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: EndLead): Promise<LeadTurnView> {
    return this.requests.run(caller, async (work) => toLeadTurnView(await endLead(work, id, body.untilOn)));
  }

  @Delete('lead-turns/:id')
  @HttpCode(204)
  @Requires('lead-turn.take-back')
  @Answers(204, undefined, 'Takes back an offer that was not answered, or a turn of yours that has not begun.')
  takeBack(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => takeBackLead(work, id));
  }
}
