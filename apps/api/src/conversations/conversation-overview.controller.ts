import { listCadences, overseeConversations, readOwnConversationDays, setCadence } from '@app/domain';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId, afterNameAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  CadenceView,
  ConversationDaysView,
  OverviewQuery,
  OwnConversationDaysView,
  SetCadence,
  toCadenceView,
  toConversationDaysView,
} from './growth-conversations.dto.js';

/** When growth conversations were held and are due. */
@ApiTags('growth conversations')
@Controller('v1')
export class ConversationOverviewController {
  constructor(private readonly requests: Requests) {}

  @Get('me/growth-conversation-days')
  @Requires('growth-conversation.read')
  @Answers(
    200,
    OwnConversationDaysView,
    'When you had a growth conversation last, and when the next is due, by school.',
  )
  own(@CalledBy() caller: Caller): Promise<OwnConversationDaysView> {
    return this.requests.read(caller, async (work) => ({
      items: (await readOwnConversationDays(work)).map(toConversationDaysView),
    }));
  }

  @Get('schools/:id/growth-conversation-days')
  @Requires('growth-conversation.oversee')
  @Answers(
    200,
    pageOf(ConversationDaysView),
    'When each colleague at a school that you lead had one, and has the next.',
  )
  oversee(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: OverviewQuery,
  ): Promise<Page<ConversationDaysView>> {
    const filter = { ...query, after: afterNameAndId(query) };
    return this.requests.read(caller, async (work) => {
      const rows = await overseeConversations(work, id, filter);
      return toPage(rows, query, (row) => [row.sortKey, row.colleague.id], toConversationDaysView);
    });
  }

  @Get('schools/:id/conversation-cadences')
  @Requires('conversation-cadence.read')
  @Answers(
    200,
    pageOf(CadenceView),
    'How often growth conversations are held at a school, from which day, latest first.',
  )
  cadences(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<CadenceView>> {
    const part = { limit: query.limit, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listCadences(work, id, part), query, (row) => [row.fromOn, id], toCadenceView),
    );
  }

  @Post('schools/:id/conversation-cadences')
  @Requires('conversation-cadence.set')
  @Answers(201, CadenceView, 'Sets how often growth conversations are held at a school that you lead, from a day on.')
  set(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: SetCadence): Promise<CadenceView> {
    return this.requests.run(caller, async (work) => toCadenceView(await setCadence(work, id, body)));
  }
}
