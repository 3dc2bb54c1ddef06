import { answerTryOut, listTryOutAnswers, listTryOuts } from '@app/domain';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiBody, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  ANSWER_EXAMPLES,
  AnswerTryOut,
  toTryOutAnswerView,
  toTryOutView,
  TryOutAnswerView,
  TryOutView,
} from './try-outs.dto.js';

@ApiTags('try-outs')
@Controller('v1')
export class TryOutsController {
  constructor(private readonly requests: Requests) {}

  @Get('me/try-outs')
  @Requires('try-out.read')
  @Answers(200, pageOf(TryOutView), 'What you wanted to try in class two weeks ago or longer: what came of it?')
  list(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<TryOutView>> {
    const part = { limit: query.limit, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(
        await listTryOuts(work, part),
        query,
        (row) => [row.learnedOn, row.activityId],
        toTryOutView(caller.language),
      ),
    );
  }

  @Get('activities/:id/try-out-answers')
  @Requires('try-out.read')
  @Answers(
    200,
    pageOf(TryOutAnswerView),
    'What came of what you wanted to try, the latest answer first; only you see it.',
  )
  answers(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<TryOutAnswerView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listTryOutAnswers(work, id, part), query, (row) => [row.id], toTryOutAnswerView),
    );
  }

  @Post('activities/:id/try-out-answers')
  @ApiBody({ type: AnswerTryOut, examples: ANSWER_EXAMPLES })
  @Requires('try-out.answer')
  @Answers(201, TryOutAnswerView, 'Says what came of it: tried, not yet, or let go. The latest answer counts.')
  answer(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: AnswerTryOut,
  ): Promise<TryOutAnswerView> {
    return this.requests.run(caller, async (work) => toTryOutAnswerView(await answerTryOut(work, id, body)));
  }
}
