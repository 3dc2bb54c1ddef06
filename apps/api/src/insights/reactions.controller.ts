import { listReactions, react, removeReaction, reviseReaction } from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { React, ReactionView, ReviseReaction, toReactionView } from './reactions.dto.js';

/** What colleagues say to an insight, by name. */
@ApiTags('insights')
@Controller('v1')
export class ReactionsController {
  constructor(private readonly requests: Requests) {}

  @Get('insights/:id/reactions')
  @Requires('insight.read')
  @Answers(200, pageOf(ReactionView), 'What was said to an insight that is open to you, from first to last.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ReactionView>> {
    const part = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listReactions(work, id, part), query, (row) => [row.id], toReactionView),
    );
  }

  @Post('insights/:id/reactions')
  @Requires('insight.react')
  @Answers(201, ReactionView, 'Thanks for an insight, asks about it or adds to it, by name, for all who can read it.')
  react(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: React): Promise<ReactionView> {
    return this.requests.run(caller, async (work) => toReactionView(await react(work, id, body)));
  }

  @Patch('insight-reactions/:id')
  @Requires('insight-reaction.revise')
  @Answers(200, ReactionView, 'Puts a reaction of yours in other words.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() { words }: ReviseReaction,
  ): Promise<ReactionView> {
    return this.requests.run(caller, async (work) => toReactionView(await reviseReaction(work, id, version, words)));
  }

  @Delete('insight-reactions/:id')
  @HttpCode(204)
  @Requires('insight-reaction.revise')
  @Answers(204, undefined, 'Takes a reaction of yours away, for good.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeReaction(work, id, version));
  }
}
