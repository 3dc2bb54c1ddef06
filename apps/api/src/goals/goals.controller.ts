import {
  achieveGoal,
  activateGoal,
  listGoalReaders,
  listGoals,
  readGoal,
  releaseGoal,
  reviseGoal,
  setGoal,
  shareGoal,
  suggestForGoal,
  takeBackGoal,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ReaderView, toReaderView } from '../history/history.dto.js';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { GoalSuggestionsView, toGoalSuggestionsView } from './goal-suggestions.dto.js';
import {
  GoalDetailView,
  GoalsQuery,
  GoalView,
  ReviseGoal,
  SetGoal,
  toGoalDetailView,
  toGoalView,
} from './goals.dto.js';

@ApiTags('goals')
@Controller('v1/goals')
export class GoalsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('goal.read')
  @Answers(200, pageOf(GoalView), 'Your goals, or all that are open to you, the latest first.')
  list(@CalledBy() caller: Caller, @Query() query: GoalsQuery): Promise<Page<GoalView>> {
    const filter = { ...query, owner: query.owner ?? 'me', after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listGoals(work, filter), query, (row) => [row.setOn, row.id], toGoalView),
    );
  }

  @Post()
  @Requires('goal.set')
  @Answers(201, GoalView, 'Sets a goal of your own.')
  set(@CalledBy() caller: Caller, @Body() body: SetGoal): Promise<GoalView> {
    return this.requests.run(caller, async (work) => toGoalView(await setGoal(work, body)));
  }

  @Get(':id')
  @Requires('goal.read')
  @Answers(200, GoalDetailView, 'One goal that is open to you, with how it goes. Its owner can see that you opened it.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<GoalDetailView> {
    return this.requests.open(caller, async (work) => toGoalDetailView(caller.language)(await readGoal(work, id)));
  }

  @Patch(':id')
  @Requires('goal.revise')
  @Answers(200, GoalView, 'Revises a goal of yours. Making it private also ends its sharing.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseGoal,
  ): Promise<GoalView> {
    return this.requests.run(caller, async (work) => toGoalView(await reviseGoal(work, id, version, body)));
  }

  @Post(':id/activate')
  @HttpCode(200)
  @Requires('goal.revise')
  @Answers(200, GoalView, 'Takes up a goal: a draft, or one that was achieved or released before.')
  activate(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<GoalView> {
    return this.requests.run(caller, async (work) => toGoalView(await activateGoal(work, id)));
  }

  @Post(':id/achieve')
  @HttpCode(200)
  @Requires('goal.revise')
  @Answers(200, GoalView, 'Says that an active goal was reached.')
  achieve(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<GoalView> {
    return this.requests.run(caller, async (work) => toGoalView(await achieveGoal(work, id)));
  }

  @Post(':id/release')
  @HttpCode(200)
  @Requires('goal.revise')
  @Answers(200, GoalView, 'Lets go of a goal.')
  release(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<GoalView> {
    return this.requests.run(caller, async (work) => toGoalView(await releaseGoal(work, id)));
  }

  @Get(':id/suggestions')
  @Requires('goal.advise')
  @Answers(
    200,
    GoalSuggestionsView,
    'Colleagues and learning forms for a goal of yours, each with why, and by which rules. Nobody is told of it.',
  )
  suggestions(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<GoalSuggestionsView> {
    const { language } = caller;
    return this.requests.read(caller, async (work) =>
      toGoalSuggestionsView(language)(await suggestForGoal(work, id, language)),
    );
  }

  @Put(':id/shares/:staffMemberId')
  @Requires('goal.share')
  @Answers(200, GoalView, 'Shares a goal of yours with a colleague; a private one becomes shared.')
  share(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('staffMemberId', IdPipe) colleague: string,
  ): Promise<GoalView> {
    return this.requests.run(caller, async (work) => toGoalView(await shareGoal(work, id, colleague)));
  }

  @Delete(':id/shares/:staffMemberId')
  @HttpCode(200)
  @Requires('goal.share')
  @Answers(200, GoalView, 'Takes a goal back from a colleague; shared with nobody else it is private again.')
  takeBack(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('staffMemberId', IdPipe) colleague: string,
  ): Promise<GoalView> {
    return this.requests.run(caller, async (work) => toGoalView(await takeBackGoal(work, id, colleague)));
  }

  @Get(':id/openings')
  @Requires('opening.read')
  @Answers(200, pageOf(ReaderView), 'Who opened a goal of yours, and when, whoever did last first.')
  openings(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ReaderView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listGoalReaders(work, id, part), query, (row) => [row.id], toReaderView),
    );
  }
}
