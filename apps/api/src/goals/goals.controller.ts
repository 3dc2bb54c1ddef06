import {
  achieveGoal,
  activateGoal,
  checkInOnGoal,
  listGoals,
  readGoal,
  releaseGoal,
  reviseGoal,
  setGoal,
} from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  CheckInOnGoal,
  CheckInView,
  GoalDetailView,
  GoalsQuery,
  GoalView,
  ReviseGoal,
  SetGoal,
  toCheckInView,
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
  @Answers(200, GoalDetailView, 'One goal that is open to you, with its check-ins.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<GoalDetailView> {
    return this.requests.read(caller, async (work) => toGoalDetailView(await readGoal(work, id)));
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

  @Post(':id/check-ins')
  @Requires('goal.check-in')
  @Answers(201, CheckInView, 'Notes where you stand with a goal.')
  checkIn(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: CheckInOnGoal,
  ): Promise<CheckInView> {
    return this.requests.run(caller, async (work) => toCheckInView(await checkInOnGoal(work, id, body)));
  }
}
