import {
  correctActivity,
  listActivities,
  logActivity,
  readActivity,
  removeActivity,
  totalOwnActivities,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { ActivitiesQuery, ActivityView, CorrectActivity, LogActivity, toActivityView } from './activities.dto.js';
import { TotalsQuery, TotalsView, toTotalsView } from './totals.dto.js';

@ApiTags('activities')
@Controller('v1/activities')
export class ActivitiesController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('activity.read')
  @Answers(200, pageOf(ActivityView), 'Your activities, or all that are open to you, the latest first.')
  list(@CalledBy() caller: Caller, @Query() query: ActivitiesQuery): Promise<Page<ActivityView>> {
    const filter = { ...query, owner: query.owner ?? 'me', after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listActivities(work, filter), query, (row) => [row.learnedOn, row.id], toActivityView),
    );
  }

  @Post()
  @Requires('activity.log')
  @Answers(201, ActivityView, 'Logs what you learned: form, title, day and minutes are enough.')
  log(@CalledBy() caller: Caller, @Body() body: LogActivity): Promise<ActivityView> {
    return this.requests.run(caller, async (work) => toActivityView(await logActivity(work, body)));
  }

  @Get('totals')
  @Requires('activity.read')
  @Answers(200, TotalsView, 'How much you learned in a period, private activities too; only you see this.')
  total(@CalledBy() caller: Caller, @Query() query: TotalsQuery): Promise<TotalsView> {
    return this.requests.read(caller, async (work) => toTotalsView(await totalOwnActivities(work, query), query));
  }

  @Get(':id')
  @Requires('activity.read')
  @Answers(200, ActivityView, 'One activity that is open to you.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ActivityView> {
    return this.requests.read(caller, async (work) => toActivityView(await readActivity(work, id)));
  }

  @Patch(':id')
  @Requires('activity.correct')
  @Answers(200, ActivityView, 'Corrects an activity of yours. Making it private also ends its sharing.', 'if-match')
  correct(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: CorrectActivity,
  ): Promise<ActivityView> {
    return this.requests.run(caller, async (work) => toActivityView(await correctActivity(work, id, version, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('activity.remove')
  @Answers(204, undefined, 'Removes an activity of yours: it is neither seen nor counted any more.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeActivity(work, id, version));
  }
}
