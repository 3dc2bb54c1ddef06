import { cancelPlan, listPlans, logPlanned, planActivity, readPlan, revisePlan } from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ActivityView, toActivityView } from '../activities/activities.dto.js';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayTimeAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  LogPlanned,
  PlanActivity,
  PlannedActivitiesQuery,
  PlannedActivityView,
  ReachQuery,
  RevisePlan,
  toPlannedActivityView,
} from './planned-activities.dto.js';

@ApiTags('planned activities')
@Controller('v1/planned-activities')
export class PlannedActivitiesController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('planned-activity.read')
  @Answers(200, pageOf(PlannedActivityView), 'What you plan, the earliest first; only you see this.')
  list(@CalledBy() caller: Caller, @Query() query: PlannedActivitiesQuery): Promise<Page<PlannedActivityView>> {
    const filter = { ...query, after: afterDayTimeAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(
        await listPlans(work, filter),
        query,
        (row) => [row.plannedOn, row.startsAt ?? '', row.id],
        toPlannedActivityView,
      ),
    );
  }

  @Post()
  @Requires('planned-activity.plan')
  @Answers(201, PlannedActivityView, 'Plans something, once or again and again; answers the first. It counts nowhere.')
  plan(@CalledBy() caller: Caller, @Body() body: PlanActivity): Promise<PlannedActivityView> {
    return this.requests.run(caller, async (work) => toPlannedActivityView(await planActivity(work, body)));
  }

  @Get(':id')
  @Requires('planned-activity.read')
  @Answers(200, PlannedActivityView, 'One thing that you plan.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<PlannedActivityView> {
    return this.requests.read(caller, async (work) => toPlannedActivityView(await readPlan(work, id)));
  }

  @Patch(':id')
  @Requires('planned-activity.plan')
  @Answers(200, PlannedActivityView, 'Changes or moves what you plan, alone or with the later ones.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Query() { andLater = false }: ReachQuery,
    @Body() body: RevisePlan,
  ): Promise<PlannedActivityView> {
    return this.requests.run(caller, async (work) =>
      toPlannedActivityView(await revisePlan(work, id, version, body, { andLater })),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('planned-activity.plan')
  @Answers(204, undefined, 'Cancels what you plan, alone or with the later ones.', 'if-match')
  cancel(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Query() { andLater = false }: ReachQuery,
  ): Promise<void> {
    return this.requests.run(caller, (work) => cancelPlan(work, id, version, { andLater }));
  }

  @Post(':id/done')
  @Requires('planned-activity.log')
  @Answers(201, ActivityView, 'Logs what you planned as done: an empty body is enough. Repeated, it answers the same.')
  done(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: LogPlanned): Promise<ActivityView> {
    return this.requests.run(caller, async (work) => toActivityView(await logPlanned(work, id, body), caller.language));
  }
}
