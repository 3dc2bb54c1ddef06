import { listReportingPeriods, loadReportingPeriod, planReportingPeriod, reviseReportingPeriod } from '@app/domain';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  PlanReportingPeriod,
  ReportingPeriodView,
  ReviseReportingPeriod,
  toReportingPeriodView,
} from './reporting-periods.dto.js';

@ApiTags('organisation')
@Controller('v1')
export class ReportingPeriodsController {
  constructor(private readonly requests: Requests) {}

  @Get('schools/:id/reporting-periods')
  @Requires('reporting-period.read')
  @Answers(200, pageOf(ReportingPeriodView), 'Reporting periods of a school, the earliest first.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) schoolId: string,
    @Query() query: PageQuery,
  ): Promise<Page<ReportingPeriodView>> {
    const part = { limit: query.limit, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(
        await listReportingPeriods(work, schoolId, part),
        query,
        (row) => [row.fromOn, row.id],
        toReportingPeriodView,
      ),
    );
  }

  @Post('schools/:id/reporting-periods')
  @Requires('reporting-period.maintain')
  @Answers(201, ReportingPeriodView, 'Plans a period that the school reports on.')
  plan(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) schoolId: string,
    @Body() body: PlanReportingPeriod,
  ): Promise<ReportingPeriodView> {
    return this.requests.run(caller, async (work) =>
      toReportingPeriodView(await planReportingPeriod(work, schoolId, body)),
    );
  }

  @Get('reporting-periods/:id')
  @Requires('reporting-period.read')
  @Answers(200, ReportingPeriodView, 'One reporting period.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ReportingPeriodView> {
    return this.requests.read(caller, async (work) =>
      toReportingPeriodView(await loadReportingPeriod(work, id, 'reporting-period.read')),
    );
  }

  @Patch('reporting-periods/:id')
  @Requires('reporting-period.maintain')
  @Answers(200, ReportingPeriodView, 'Changes a reporting period that has not ended yet.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseReportingPeriod,
  ): Promise<ReportingPeriodView> {
    return this.requests.run(caller, async (work) =>
      toReportingPeriodView(await reviseReportingPeriod(work, id, version, body)),
    );
  }
}
