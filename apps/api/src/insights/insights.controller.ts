import {
  bringBackInsight,
  listInsights,
  readInsight,
  removeInsight,
  reviseInsight,
  writeInsight,
  writeInsightOfActivity,
  writeInsightOfGoal,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  FoundInsightView,
  InsightDetailView,
  InsightsQuery,
  ReviseInsight,
  toFoundInsightView,
  toInsightDetailView,
  WriteInsight,
  WriteOwnInsight,
} from './insights.dto.js';

@ApiTags('insights')
@Controller('v1')
export class InsightsController {
  constructor(private readonly requests: Requests) {}

  @Post('cycles/:id/insights')
  @Requires('cycle.work')
  @Answers(201, InsightDetailView, 'Writes down what your leerteam learned, open as far as you say from now on.')
  write(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: WriteInsight,
  ): Promise<InsightDetailView> {
    return this.requests.run(caller, async (work) => toInsightDetailView(await writeInsight(work, id, body)));
  }

  @Post('activities/:id/insights')
  @Requires('activity.write-insight')
  @Answers(201, InsightDetailView, 'Writes down what you learned in an activity of yours. It opens nothing of that.')
  writeOfActivity(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: WriteOwnInsight,
  ): Promise<InsightDetailView> {
    return this.requests.run(caller, async (work) => toInsightDetailView(await writeInsightOfActivity(work, id, body)));
  }

  @Post('goals/:id/insights')
  @Requires('goal.write-insight')
  @Answers(
    201,
    InsightDetailView,
    'Writes down what you learned on the way to a goal of yours. It opens nothing of it.',
  )
  writeOfGoal(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: WriteOwnInsight,
  ): Promise<InsightDetailView> {
    return this.requests.run(caller, async (work) => toInsightDetailView(await writeInsightOfGoal(work, id, body)));
  }

  @Get('insights')
  @Requires('insight.read')
  @Answers(
    200,
    pageOf(FoundInsightView),
    'Insights that are open to you, the newest first, also where words are asked.',
  )
  list(@CalledBy() caller: Caller, @Query() query: InsightsQuery): Promise<Page<FoundInsightView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listInsights(work, filter), query, (row) => [row.id], toFoundInsightView),
    );
  }

  @Get('insights/:id')
  @Requires('insight.read')
  @Answers(200, InsightDetailView, 'One insight that is open to you. That you read it is not written down.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<InsightDetailView> {
    return this.requests.read(caller, async (work) => toInsightDetailView(await readInsight(work, id)));
  }

  @Patch('insights/:id')
  @Requires('insight.revise')
  @Answers(200, InsightDetailView, 'Changes an insight of yours or your leerteam’s, or how far it is open.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseInsight,
  ): Promise<InsightDetailView> {
    return this.requests.run(caller, async (work) => toInsightDetailView(await reviseInsight(work, id, version, body)));
  }

  @Delete('insights/:id')
  @HttpCode(204)
  @Requires('insight.revise')
  @Answers(
    204,
    undefined,
    'Removes an insight of yours or your leerteam’s: it is there for nobody any more.',
    'if-match',
  )
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeInsight(work, id, version));
  }

  @Post('insights/:id/bring-back')
  @HttpCode(200)
  @Requires('insight.revise')
  @Answers(200, InsightDetailView, 'Brings back what you or your leerteam removed, as it was, within thirty days.')
  bringBack(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<InsightDetailView> {
    return this.requests.run(caller, async (work) => toInsightDetailView(await bringBackInsight(work, id)));
  }
}
