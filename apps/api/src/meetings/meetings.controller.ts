import {
  cancelMeeting,
  closeMeeting,
  listMeetings,
  listPlannedMeetings,
  planMeetings,
  readMeeting,
  recordMeeting,
  reviseMeeting,
} from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiBody, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { MeetingDetailView, toMeetingDetailView } from './meeting-detail.dto.js';
import { MeetingView, RecordMeeting, toMeetingView } from './meetings.dto.js';
import {
  CloseMeeting,
  MeetingReachQuery,
  PlanMeeting,
  PlannedMeetingsQuery,
  PlannedMeetingView,
  PlannedSeriesView,
  planExamples,
  ReviseMeeting,
  toPlannedMeetingView,
  toPlannedSeriesView,
} from './planned-meetings.dto.js';

/** Meetings from when they are planned until they are closed, and those that were recorded once they had been held. */
@ApiTags('meetings')
@Controller('v1')
export class MeetingsController {
  constructor(private readonly requests: Requests) {}

  @Get('leerteams/:id/meetings')
  @Requires('meeting.read')
  @Answers(200, pageOf(MeetingView), 'The meetings that a leerteam that you are in held, the latest first.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<MeetingView>> {
    const filter = { limit: query.limit, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listMeetings(work, id, filter), query, (row) => [row.heldOn, row.id], toMeetingView),
    );
  }

  @Post('leerteams/:id/meetings')
  @Requires('meeting.record')
  @Answers(201, MeetingView, 'Records a meeting that was held, and logs it for all who were there.')
  record(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: RecordMeeting,
  ): Promise<MeetingView> {
    return this.requests.run(caller, async (work) => toMeetingView(await recordMeeting(work, id, body)));
  }

  @Get('leerteams/:id/planned-meetings')
  @Requires('meeting.read')
  @Answers(200, pageOf(PlannedMeetingView), 'The meetings that a leerteam that you are in planned, the first first.')
  listPlanned(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PlannedMeetingsQuery,
  ): Promise<Page<PlannedMeetingView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(
        await listPlannedMeetings(work, id, filter),
        query,
        (row) => [row.plannedOn, row.id],
        toPlannedMeetingView,
      ),
    );
  }

  @Post('leerteams/:id/planned-meetings')
  @Requires('meeting.plan')
  @ApiBody({ type: PlanMeeting, examples: planExamples })
  @Answers(201, PlannedSeriesView, 'Plans a meeting, once or in a rhythm that passes over the holidays of all members.')
  plan(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: PlanMeeting,
  ): Promise<PlannedSeriesView> {
    return this.requests.run(caller, async (work) => toPlannedSeriesView(await planMeetings(work, id, body)));
  }

  @Get('meetings/:id')
  @Requires('meeting.read')
  @Answers(200, MeetingDetailView, 'One meeting of a leerteam that you are in, and who is there.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<MeetingDetailView> {
    return this.requests.read(caller, async (work) => toMeetingDetailView(await readMeeting(work, id)));
  }

  @Patch('meetings/:id')
  @Requires('meeting.plan')
  @Answers(200, MeetingDetailView, 'Changes or moves a meeting, alone or with the later ones.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Query() { andLater = false }: MeetingReachQuery,
    @Body() body: ReviseMeeting,
  ): Promise<MeetingDetailView> {
    return this.requests.run(caller, async (work) => {
      await reviseMeeting(work, id, version, body, { andLater });
      return toMeetingDetailView(await readMeeting(work, id));
    });
  }

  @Post('meetings/:id/cancel')
  @HttpCode(200)
  @Requires('meeting.plan')
  @Answers(
    200,
    MeetingDetailView,
    'Calls a meeting off, alone or with the later ones. Its agenda goes to the next one.',
  )
  cancel(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { andLater = false }: MeetingReachQuery,
  ): Promise<MeetingDetailView> {
    return this.requests.run(caller, async (work) => {
      await cancelMeeting(work, id, { andLater });
      return toMeetingDetailView(await readMeeting(work, id));
    });
  }

  @Post('meetings/:id/close')
  @HttpCode(200)
  @Requires('meeting.close')
  @Answers(
    200,
    MeetingDetailView,
    'Closes a meeting: logs it for all who were there, and carries over what stayed open.',
  )
  close(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: CloseMeeting,
  ): Promise<MeetingDetailView> {
    return this.requests.run(caller, async (work) => {
      await closeMeeting(work, id, body);
      return toMeetingDetailView(await readMeeting(work, id));
    });
  }
}
