import {
  answerResponse,
  listIdeaReactions,
  reactToIdea,
  readResponse,
  reviseResponse,
  takeBackReaction,
  withdrawResponse,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Put, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AnswerResponse,
  ReactToIdea,
  IdeaReactionView,
  ResponseView,
  ReviseResponse,
  toIdeaReactionView,
  toResponseView,
} from './responses.dto.js';

/** What colleagues say in a consultation, and what is done with it. */
@ApiTags('strategy')
@Controller('v1/consultation-responses')
export class ResponsesController {
  constructor(private readonly requests: Requests) {}

  @Get(':id')
  @Requires('consultation.read')
  @Answers(200, ResponseView, 'One response, with what was done with it.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ResponseView> {
    return this.requests.read(caller, async (work) => toResponseView(await readResponse(work, id)));
  }

  @Patch(':id')
  @Requires('consultation-response.revise')
  @Answers(
    200,
    ResponseView,
    'Says it otherwise, as long as the consultation is open. What you said before is not kept.',
    'if-match',
  )
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseResponse,
  ): Promise<ResponseView> {
    return this.requests.run(caller, async (work) => toResponseView(await reviseResponse(work, id, version, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('consultation-response.revise')
  @Answers(
    204,
    undefined,
    'Takes back what you said, as long as the consultation is open; reactions to it go with it.',
    'if-match',
  )
  withdraw(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => withdrawResponse(work, id, version));
  }

  @Put(':id/answer')
  @Requires('consultation-response.answer')
  @Answers(
    200,
    ResponseView,
    'Says what was done with an idea or a concern, once the consultation is closed.',
    'if-match',
  )
  answer(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: AnswerResponse,
  ): Promise<ResponseView> {
    return this.requests.run(caller, async (work) => toResponseView(await answerResponse(work, id, version, body)));
  }

  @Get(':id/reactions')
  @Requires('consultation.read')
  @Answers(200, pageOf(IdeaReactionView), 'What colleagues said to an idea.')
  reactions(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<IdeaReactionView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listIdeaReactions(work, id, part), query, ({ by }) => [by.id], toIdeaReactionView),
    );
  }

  @Put(':id/reaction')
  @Requires('consultation.respond')
  @Answers(200, ResponseView, 'Says what you think of a colleague’s idea, in place of what you said of it before.')
  react(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: ReactToIdea): Promise<ResponseView> {
    return this.requests.run(caller, async (work) => toResponseView(await reactToIdea(work, id, body)));
  }

  @Delete(':id/reaction')
  @Requires('consultation.respond')
  @Answers(200, ResponseView, 'Takes back what you said of a colleague’s idea.')
  takeBack(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ResponseView> {
    return this.requests.run(caller, async (work) => toResponseView(await takeBackReaction(work, id)));
  }
}
