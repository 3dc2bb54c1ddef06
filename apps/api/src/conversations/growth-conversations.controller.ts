import {
  acceptConversation,
  callOffConversation,
  holdConversation,
  listConversations,
  moveConversation,
  proposeConversation,
  readConversation,
  type StaffWork,
} from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  ConversationDetailView,
  ConversationsQuery,
  ConversationView,
  HoldConversation,
  MoveConversation,
  ProposeConversation,
  toConversationDetailView,
  toConversationView,
} from './growth-conversations.dto.js';

/** Growth conversations: between somebody who works at a school and somebody who leads it, and nobody else’s to know of. */
@ApiTags('growth conversations')
@Controller('v1')
export class GrowthConversationsController {
  constructor(private readonly requests: Requests) {}

  @Post('schools/:id/growth-conversations')
  @Requires('growth-conversation.propose')
  @Answers(
    201,
    ConversationDetailView,
    'Proposes a day, to who works at a school that you lead or the other way round.',
  )
  propose(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: ProposeConversation,
  ): Promise<ConversationDetailView> {
    return this.requests.run(caller, async (work) =>
      toConversationDetailView(await readConversation(work, await proposeConversation(work, id, body))),
    );
  }

  @Get('growth-conversations')
  @Requires('growth-conversation.read')
  @Answers(200, pageOf(ConversationView), 'Your growth conversations, on either side, the latest first.')
  list(@CalledBy() caller: Caller, @Query() query: ConversationsQuery): Promise<Page<ConversationView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listConversations(work, filter), query, (row) => [row.plannedOn, row.id], toConversationView),
    );
  }

  @Get('growth-conversations/:id')
  @Requires('growth-conversation.read')
  @Answers(200, ConversationDetailView, 'One growth conversation of yours, with what you agreed on.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ConversationDetailView> {
    return this.requests.read(caller, async (work) => toConversationDetailView(await readConversation(work, id)));
  }

  @Patch('growth-conversations/:id')
  @Requires('growth-conversation.work')
  @Answers(200, ConversationDetailView, 'Proposes another day; the other says yes to it again.', 'if-match')
  move(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: MoveConversation,
  ): Promise<ConversationDetailView> {
    return this.after(caller, id, (work) => moveConversation(work, id, version, body));
  }

  @Post('growth-conversations/:id/accept')
  @HttpCode(200)
  @Requires('growth-conversation.answer')
  @Answers(200, ConversationDetailView, 'Says yes to the day that the other proposed.', 'if-match')
  accept(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
  ): Promise<ConversationDetailView> {
    return this.after(caller, id, (work) => acceptConversation(work, id, version));
  }

  @Post('growth-conversations/:id/call-off')
  @HttpCode(200)
  @Requires('growth-conversation.work')
  @Answers(
    200,
    ConversationDetailView,
    'Calls it off, or says no to what was proposed. No reason is asked.',
    'if-match',
  )
  callOff(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
  ): Promise<ConversationDetailView> {
    return this.after(caller, id, (work) => callOffConversation(work, id, version));
  }

  @Post('growth-conversations/:id/hold')
  @HttpCode(200)
  @Requires('growth-conversation.work')
  @Answers(200, ConversationDetailView, 'Says that it was held, and on which day.', 'if-match')
  hold(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: HoldConversation,
  ): Promise<ConversationDetailView> {
    return this.after(caller, id, (work) => holdConversation(work, id, version, body.heldOn));
  }

  private after(caller: Caller, id: string, does: (work: StaffWork) => Promise<void>): Promise<ConversationDetailView> {
    return this.requests.run(caller, async (work) => {
      await does(work);
      return toConversationDetailView(await readConversation(work, id));
    });
  }
}
