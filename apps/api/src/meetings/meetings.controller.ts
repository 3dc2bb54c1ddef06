import { listMeetings, readMeeting, recordMeeting } from '@app/domain';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { MeetingView, RecordMeeting, toMeetingView } from './meetings.dto.js';

@ApiTags('meetings')
@Controller('v1')
export class MeetingsController {
  constructor(private readonly requests: Requests) {}

  @Get('leerteams/:id/meetings')
  @Requires('meeting.read')
  @Answers(200, pageOf(MeetingView), 'The meetings of a leerteam that you are in, the latest first.')
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

  @Get('meetings/:id')
  @Requires('meeting.read')
  @Answers(200, MeetingView, 'One meeting of a leerteam that you are in.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<MeetingView> {
    return this.requests.read(caller, async (work) => toMeetingView(await readMeeting(work, id)));
  }
}
