import { confirmDraft, readConversation, readConversationDraft, writeDraft } from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { ReadVersion, VersionIfRead } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  ConversationDetailView,
  ConversationDraftView,
  toConversationDetailView,
  toConversationDraftView,
  WriteDraft,
} from './growth-conversations.dto.js';

/** What the two agree on: one text, which each confirms as it stands. Confirmed by both it is fixed. */
@ApiTags('growth conversations')
@Controller('v1/growth-conversations/:id/draft')
export class ConversationNotesController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('growth-conversation.read')
  @Answers(200, ConversationDraftView, 'The text that the two of you are writing.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ConversationDraftView> {
    return this.requests.read(caller, async (work) => toConversationDraftView(await readConversationDraft(work, id)));
  }

  @Put()
  @Requires('growth-conversation.work')
  @Answers(
    200,
    ConversationDraftView,
    'Writes it: either of you. Who had confirmed it has not any more.',
    'if-match-once-read',
  )
  write(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @VersionIfRead() version: number | undefined,
    @Body() { text }: WriteDraft,
  ): Promise<ConversationDraftView> {
    return this.requests.run(caller, async (work) => {
      await writeDraft(work, id, version, text);
      return toConversationDraftView(await readConversationDraft(work, id));
    });
  }

  @Post('confirm')
  @HttpCode(200)
  @Requires('growth-conversation.work')
  @Answers(200, ConversationDetailView, 'Confirms it as you read it. Once both of you have, it is fixed.', 'if-match')
  confirm(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
  ): Promise<ConversationDetailView> {
    return this.requests.run(caller, async (work) => {
      await confirmDraft(work, id, version);
      return toConversationDetailView(await readConversation(work, id));
    });
  }
}
