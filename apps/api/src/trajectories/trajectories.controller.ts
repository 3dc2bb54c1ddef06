import {
  addStep,
  beginTrajectory,
  copyTrajectory,
  listTrajectories,
  logStep,
  orderSteps,
  readTrajectory,
  removeStep,
  removeTrajectory,
  reviseStep,
  reviseTrajectory,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { toActivityView } from '../activities/activities.dto.js';
import { LogBriefly } from '../courses/courses.dto.js';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  BeginTrajectory,
  CopyTrajectory,
  LoggedStepView,
  OrderSteps,
  PlanStep,
  ReviseStep,
  ReviseTrajectory,
  toTrajectoryView,
  TrajectoryView,
} from './trajectories.dto.js';

@ApiTags('trajectories')
@Controller('v1/trajectories')
export class TrajectoriesController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('trajectory.read')
  @Answers(200, pageOf(TrajectoryView), 'Your blended trajectories, the latest begun first.')
  list(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<TrajectoryView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listTrajectories(work, part), query, (row) => [row.id], toTrajectoryView),
    );
  }

  @Post()
  @Requires('trajectory.follow')
  @Answers(201, TrajectoryView, 'Begins a blended trajectory, with its steps in order; nobody else sees it.')
  begin(@CalledBy() caller: Caller, @Body() body: BeginTrajectory): Promise<TrajectoryView> {
    return this.requests.run(caller, async (work) => toTrajectoryView(await beginTrajectory(work, body)));
  }

  @Get(':id')
  @Requires('trajectory.read')
  @Answers(200, TrajectoryView, 'One trajectory of yours as a line: planned, done, minutes, and what is next.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<TrajectoryView> {
    return this.requests.read(caller, async (work) => toTrajectoryView(await readTrajectory(work, id)));
  }

  @Patch(':id')
  @Requires('trajectory.follow')
  @Answers(200, TrajectoryView, 'Changes what a trajectory of yours is about.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseTrajectory,
  ): Promise<TrajectoryView> {
    return this.requests.run(caller, async (work) => toTrajectoryView(await reviseTrajectory(work, id, version, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('trajectory.follow')
  @Answers(204, undefined, 'Removes a trajectory of yours for good; what was done in it stays.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeTrajectory(work, id, version));
  }

  @Post(':id/copy')
  @Requires('trajectory.follow')
  @Answers(201, TrajectoryView, 'Begins the same trajectory anew, with nothing planned or done.')
  copy(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: CopyTrajectory,
  ): Promise<TrajectoryView> {
    return this.requests.run(caller, async (work) => toTrajectoryView(await copyTrajectory(work, id, body)));
  }

  @Post(':id/steps')
  @Requires('trajectory.follow')
  @Answers(201, TrajectoryView, 'Adds a step at the end of a trajectory.')
  add(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: PlanStep): Promise<TrajectoryView> {
    return this.requests.run(caller, async (work) => toTrajectoryView(await addStep(work, id, body)));
  }

  @Put(':id/step-order')
  @Requires('trajectory.follow')
  @Answers(200, TrajectoryView, 'Puts the steps of a trajectory in another order.', 'if-match')
  order(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() { stepIds }: OrderSteps,
  ): Promise<TrajectoryView> {
    return this.requests.run(caller, async (work) => toTrajectoryView(await orderSteps(work, id, version, stepIds)));
  }

  @Patch(':id/steps/:stepId')
  @Requires('trajectory.follow')
  @Answers(200, TrajectoryView, 'Changes a step, what it is tied to, or when it was done.', 'if-match')
  reviseStep(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('stepId', IdPipe) stepId: string,
    @ReadVersion() version: number,
    @Body() body: ReviseStep,
  ): Promise<TrajectoryView> {
    const step = { id, stepId, version };
    return this.requests.run(caller, async (work) => toTrajectoryView(await reviseStep(work, step, body)));
  }

  @Delete(':id/steps/:stepId')
  @HttpCode(200)
  @Requires('trajectory.follow')
  @Answers(200, TrajectoryView, 'Takes a step out of a trajectory; what was done in it stays.', 'if-match')
  removeStep(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('stepId', IdPipe) stepId: string,
    @ReadVersion() version: number,
  ): Promise<TrajectoryView> {
    const step = { id, stepId, version };
    return this.requests.run(caller, async (work) => toTrajectoryView(await removeStep(work, step)));
  }

  @Post(':id/steps/:stepId/log')
  @Requires('trajectory.follow')
  @Answers(201, LoggedStepView, 'Logs what you did in a step as an activity: minutes are enough.')
  log(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('stepId', IdPipe) stepId: string,
    @Body() body: LogBriefly,
  ): Promise<LoggedStepView> {
    return this.requests.run(caller, async (work) => {
      const { activity, trajectory } = await logStep(work, { id, stepId }, body);
      return { activity: toActivityView(activity, caller.language), trajectory: toTrajectoryView(trajectory) };
    });
  }
}
