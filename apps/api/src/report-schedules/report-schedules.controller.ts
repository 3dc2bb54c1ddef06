import {
  listSchedules,
  pauseSchedule,
  readSchedule,
  removeSchedule,
  resumeSchedule,
  reviseSchedule,
  setUpSchedule,
} from '@app/reporting';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiBody, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  ReportSchedulesQuery,
  ReportScheduleView,
  REVISE_EXAMPLES,
  ReviseReportSchedule,
  SET_UP_EXAMPLES,
  SetUpReportSchedule,
  toReportScheduleView,
} from './report-schedules.dto.js';

/** Reports that one has made again and again. */
@ApiTags('reports')
@Controller('v1/report-schedules')
export class ReportSchedulesController {
  constructor(private readonly requests: Requests) {}

  @Post()
  @Requires('report-schedule.set-up')
  @ApiBody({ type: SetUpReportSchedule, examples: SET_UP_EXAMPLES })
  @Answers(201, ReportScheduleView, 'Has a report made again and again that you could ask for now.')
  setUp(@CalledBy() caller: Caller, @Body() body: SetUpReportSchedule): Promise<ReportScheduleView> {
    return this.requests.run(caller, async (work) => toReportScheduleView(await setUpSchedule(work, body)));
  }

  @Get()
  @Requires('report-schedule.read')
  @Answers(200, pageOf(ReportScheduleView), 'Your schedules of reports, the latest set up first.')
  list(@CalledBy() caller: Caller, @Query() query: ReportSchedulesQuery): Promise<Page<ReportScheduleView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listSchedules(work, filter), query, (row) => [row.id], toReportScheduleView),
    );
  }

  @Get(':id')
  @Requires('report-schedule.read')
  @Answers(200, ReportScheduleView, 'One schedule of yours: when it is due next, and what came of it last.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ReportScheduleView> {
    return this.requests.read(caller, async (work) => toReportScheduleView(await readSchedule(work, id)));
  }

  @Patch(':id')
  @Requires('report-schedule.keep')
  @ApiBody({ type: ReviseReportSchedule, examples: REVISE_EXAMPLES })
  @Answers(200, ReportScheduleView, 'Changes when a schedule of yours is due, or who is told; from now on.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseReportSchedule,
  ): Promise<ReportScheduleView> {
    return this.requests.run(caller, async (work) =>
      toReportScheduleView(await reviseSchedule(work, id, version, body)),
    );
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Requires('report-schedule.keep')
  @Answers(200, ReportScheduleView, 'Has nothing made until it is resumed.')
  pause(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ReportScheduleView> {
    return this.requests.run(caller, async (work) => toReportScheduleView(await pauseSchedule(work, id)));
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Requires('report-schedule.keep')
  @Answers(200, ReportScheduleView, 'Goes on from now; what fell in the pause is not made up.')
  resume(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ReportScheduleView> {
    return this.requests.run(caller, async (work) => toReportScheduleView(await resumeSchedule(work, id)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('report-schedule.keep')
  @Answers(204, undefined, 'Removes a schedule of yours; the reports that it made stay.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeSchedule(work, id, version));
  }
}
