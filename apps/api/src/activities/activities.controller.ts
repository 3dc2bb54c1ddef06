import {
  correctActivity,
  listActivities,
  listActivityReaders,
  logActivity,
  readActivity,
  removeActivity,
  shareActivity,
  takeBackActivity,
  totalOwnActivities,
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
      toPage(
        await listActivities(work, filter),
        query,
        (row) => [row.learnedOn, row.id],
        (row) => toActivityView(row, caller.language),
      ),
    );
  }

  @Post()
  @Requires('activity.log')
  @Answers(201, ActivityView, 'Logs what you learned: form, title, day and minutes are enough.')
  log(@CalledBy() caller: Caller, @Body() body: LogActivity): Promise<ActivityView> {
    return this.requests.run(caller, async (work) => toActivityView(await logActivity(work, body), caller.language));
  }

  @Get('totals')
  @Requires('activity.read')
  @Answers(
    200,
    TotalsView,
    'How much you learned in a period, private activities too; only you see this. What is in two themes or goals counts in both.',
  )
  total(@CalledBy() caller: Caller, @Query() query: TotalsQuery): Promise<TotalsView> {
    return this.requests.read(caller, async (work) =>
      toTotalsView(await totalOwnActivities(work, query), query, caller.language),
    );
  }

  @Get(':id')
  @Requires('activity.read')
  @Answers(200, ActivityView, 'One activity that is open to you. Its owner can see that you opened it.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ActivityView> {
    return this.requests.open(caller, async (work) => toActivityView(await readActivity(work, id), caller.language));
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
    return this.requests.run(caller, async (work) =>
      toActivityView(await correctActivity(work, id, version, body), caller.language),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('activity.remove')
  @Answers(204, undefined, 'Removes an activity of yours: it is neither seen nor counted any more.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeActivity(work, id, version));
  }

  @Put(':id/shares/:staffMemberId')
  @Requires('activity.share')
  @Answers(200, ActivityView, 'Shares an activity of yours with a colleague; a private one becomes shared.')
  share(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('staffMemberId', IdPipe) colleague: string,
  ): Promise<ActivityView> {
    return this.requests.run(caller, async (work) =>
      toActivityView(await shareActivity(work, id, colleague), caller.language),
    );
  }

  @Delete(':id/shares/:staffMemberId')
  @HttpCode(200)
  @Requires('activity.share')
  @Answers(200, ActivityView, 'Takes an activity back from a colleague; shared with nobody else it is private again.')
  takeBack(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('staffMemberId', IdPipe) colleague: string,
  ): Promise<ActivityView> {
    return this.requests.run(caller, async (work) =>
      toActivityView(await takeBackActivity(work, id, colleague), caller.language),
    );
  }

  @Get(':id/openings')
  @Requires('opening.read')
  @Answers(200, pageOf(ReaderView), 'Who opened an activity of yours, and when, whoever did last first.')
  openings(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ReaderView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listActivityReaders(work, id, part), query, (row) => [row.id], toReaderView),
    );
  }
}
