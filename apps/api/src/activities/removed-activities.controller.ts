import { bringBackActivity, listRemovedActivities } from '@app/domain';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterMomentAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { ActivityView, toActivityView } from './activities.dto.js';
import { RemovedActivityView, toRemovedActivityView } from './removed-activities.dto.js';

/** What somebody took away, and can have back for thirty days. */
@ApiTags('activities')
@Controller('v1/activities')
export class RemovedActivitiesController {
  constructor(private readonly requests: Requests) {}

  @Get('removed')
  @Requires('activity.read')
  @Answers(200, pageOf(RemovedActivityView), 'What you removed and can bring back, the latest removed first.')
  list(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<RemovedActivityView>> {
    const part = { limit: query.limit, after: afterMomentAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(
        await listRemovedActivities(work, part),
        query,
        (row) => [row.removedAt.toISOString(), row.id],
        toRemovedActivityView,
      ),
    );
  }

  @Post(':id/bring-back')
  @HttpCode(200)
  @Requires('activity.bring-back')
  @Answers(200, ActivityView, 'Brings back what you removed, as it was, within thirty days.')
  bringBack(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ActivityView> {
    return this.requests.run(caller, async (work) =>
      toActivityView(await bringBackActivity(work, id), caller.language),
    );
  }
}
