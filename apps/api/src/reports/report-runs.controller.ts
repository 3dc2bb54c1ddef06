import { cancelRun, listRuns, listRunSubjects, loadRun, readRun, requestRun, retryRun } from '@app/reporting';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiHeader, ApiProduces, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { EventStreams } from '../live/event-streams.js';
import { LiveListener } from '../live/live-listener.js';
import { isOver, progressMark, progressStream } from './progress-stream.js';
import {
  ReportRunDetailsView,
  ReportRunsQuery,
  ReportRunView,
  RunSubjectsQuery,
  RunSubjectView,
  StartReportRun,
  toReportRunDetailsView,
  toReportRunView,
  toRunSubjectView,
} from './report-runs.dto.js';

const LAST_EVENT_ID = {
  name: 'Last-Event-ID',
  required: false,
  description: 'The id of the last event that you got. After that of a run that has ended there is nothing to come.',
  example: 'running-250-0-0',
};

/** The making of reports: of one that somebody asked for, of a school, or of the whole board. */
@ApiTags('reports')
@Controller('v1/report-runs')
export class ReportRunsController {
  constructor(
    private readonly requests: Requests,
    private readonly listener: LiveListener,
    private readonly streams: EventStreams,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('report-run.start')
  @Answers(
    202,
    ReportRunDetailsView,
    'Has the reports of a school or of the whole board made, each for whom it is about. What you asked for before and still waits is answered again.',
    'location',
  )
  async start(
    @CalledBy() caller: Caller,
    @Body() body: StartReportRun,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportRunDetailsView> {
    const view = await this.requests.run(caller, async (work) => toReportRunDetailsView(await requestRun(work, body)));
    void reply.header('location', `/v1/report-runs/${view.id}`);
    return view;
  }

  @Get()
  @Requires('report-run.read')
  @Answers(
    200,
    pageOf(ReportRunView),
    'What you asked for, and what is made for a school that you lead or a board that you administer; the latest first.',
  )
  list(@CalledBy() caller: Caller, @Query() query: ReportRunsQuery): Promise<Page<ReportRunView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listRuns(work, filter), query, (row) => [row.id], toReportRunView),
    );
  }

  @Get(':id')
  @Requires('report-run.read')
  @Answers(200, ReportRunDetailsView, 'How the making of reports stands, and what came of it that you may read.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ReportRunDetailsView> {
    return this.requests.read(caller, async (work) => toReportRunDetailsView(await readRun(work, id)));
  }

  @Get(':id/progress')
  @ApiHeader(LAST_EVENT_ID)
  @ApiProduces('text/event-stream')
  @Requires('report-run.read')
  @Answers(200, String, 'Says, as server-sent events, how it stands whenever that changed, until it has ended.')
  async progress(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = () => this.requests.read(caller, (work) => loadRun(work, id, 'report-run.read'));
    const run = await read();
    // By this an EventSource, which comes back whenever a stream ends, knows to stay away.
    if (isOver(run) && lastEventId === progressMark(run)) return reply.code(204).send();
    const watch = (look: () => void) => this.listener.watch('report_run', id, look);
    await this.streams.send(caller, reply, async (over) => progressStream(await read(), read, { watch, over }));
  }

  @Get(':id/subjects')
  @Requires('report-run.read')
  @Answers(200, pageOf(RunSubjectView), 'What it is to make, and how each of it stands; nothing of what it says.')
  subjects(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: RunSubjectsQuery,
  ): Promise<Page<RunSubjectView>> {
    const filter = { ...query, after: keyAfter(query, 2) };
    return this.requests.read(caller, async (work) =>
      toPage(await listRunSubjects(work, id, filter), query, (row) => [row.report, row.subjectId], toRunSubjectView),
    );
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('report-run.cancel')
  @Answers(200, ReportRunDetailsView, 'Stops the making of reports. What was made stays.')
  cancel(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ReportRunDetailsView> {
    return this.requests.run(caller, async (work) => toReportRunDetailsView(await cancelRun(work, id)));
  }

  @Post(':id/retry')
  @HttpCode(202)
  @Requires('report-run.retry')
  @Answers(202, ReportRunDetailsView, 'Has all that failed made again, in the same run.')
  retry(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ReportRunDetailsView> {
    return this.requests.run(caller, async (work) => toReportRunDetailsView(await retryRun(work, id)));
  }

  @Post(':id/subjects/:subjectId/retry')
  @HttpCode(202)
  @Requires('report-run.retry')
  @Answers(202, ReportRunDetailsView, 'Has what failed of one subject made again, in the same run.')
  retrySubject(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('subjectId', IdPipe) subjectId: string,
  ): Promise<ReportRunDetailsView> {
    return this.requests.run(caller, async (work) => toReportRunDetailsView(await retryRun(work, id, subjectId)));
  }
}
