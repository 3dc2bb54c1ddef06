import { listReportReaders, listReportShares, shareReport, takeBackReport } from '@app/reporting';
import { Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ReaderView, toReaderView } from '../history/history.dto.js';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterNameAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { ReportShareView, toReportShareView } from './reports.dto.js';

/** A report on oneself in the hands of colleagues; those of a leerteam and a school have their readers already. */
@ApiTags('reports')
@Controller('v1/reports/:id')
export class ReportSharesController {
  constructor(private readonly requests: Requests) {}

  @Get('shares')
  @Requires('report-share.read')
  @Answers(200, pageOf(ReportShareView), 'With whom you share a report on yourself, by name.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ReportShareView>> {
    const part = { limit: query.limit, after: afterNameAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listReportShares(work, id, part), query, (row) => [row.name, row.staffMemberId], toReportShareView),
    );
  }

  @Put('shares/:staffMemberId')
  @HttpCode(204)
  @Requires('report.share')
  @Answers(204, undefined, 'Shares a report on yourself with a colleague, as it was made.')
  share(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('staffMemberId', IdPipe) colleague: string,
  ): Promise<void> {
    return this.requests.run(caller, (work) => shareReport(work, id, colleague));
  }

  @Delete('shares/:staffMemberId')
  @HttpCode(204)
  @Requires('report.share')
  @Answers(204, undefined, 'Takes a report on yourself back from a colleague.')
  takeBack(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('staffMemberId', IdPipe) colleague: string,
  ): Promise<void> {
    return this.requests.run(caller, (work) => takeBackReport(work, id, colleague));
  }

  @Get('openings')
  @Requires('opening.read')
  @Answers(200, pageOf(ReaderView), 'Who opened a report on yourself, and when, whoever did last first.')
  openings(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ReaderView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listReportReaders(work, id, part), query, (row) => [row.id], toReaderView),
    );
  }
}
