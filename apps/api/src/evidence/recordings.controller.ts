import { keepRecording, listOwnRecordings, readRecording, removeRecording } from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage, VersionIfRead } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  KeepRecording,
  OwnRecordingView,
  RecordingsQuery,
  RecordingView,
  toOwnRecordingView,
  toRecordingView,
} from './recordings.dto.js';

@ApiTags('recordings')
@Controller('v1')
export class RecordingsController {
  constructor(private readonly requests: Requests) {}

  @Get('recordings')
  @Requires('recording.list')
  @Answers(200, pageOf(OwnRecordingView), 'Your own recordings of lessons; what expires soonest comes first.')
  list(@CalledBy() caller: Caller, @Query() query: RecordingsQuery): Promise<Page<OwnRecordingView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(
        await listOwnRecordings(work, filter),
        query,
        (row) => [row.expiresOn, row.activityId],
        toOwnRecordingView,
      ),
    );
  }

  @Get('activities/:id/recording')
  @Requires('activity.read')
  @Answers(200, RecordingView, 'Where the recording of a lesson is to be seen. Its owner can see that you opened it.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<RecordingView> {
    return this.requests.open(caller, async (work) => toRecordingView(await readRecording(work, id)));
  }

  @Put('activities/:id/recording')
  @Requires('recording.keep')
  @Answers(200, RecordingView, 'Keeps the link to a recording until a day.', 'if-match-once-read')
  keep(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @VersionIfRead() version: number | undefined,
    @Body() body: KeepRecording,
  ): Promise<RecordingView> {
    return this.requests.run(caller, async (work) => toRecordingView(await keepRecording(work, id, version, body)));
  }

  @Delete('activities/:id/recording')
  @HttpCode(204)
  @Requires('recording.keep')
  @Answers(204, undefined, 'Removes the link to a recording from an activity of yours.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeRecording(work, id, version));
  }
}
