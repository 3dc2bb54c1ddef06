import { listReports, loadReport, requestReport } from '@app/reporting';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiProduces, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { ReportRunDetailsView, toReportRunDetailsView } from './report-runs.dto.js';
import { type Rendering, Renderings, XLSX } from './renderings.js';
import { RenderingQuery, ReportsQuery, ReportView, RequestReport, toReportView } from './reports.dto.js';

@ApiTags('reports')
@Controller('v1')
export class ReportsController {
  constructor(
    private readonly requests: Requests,
    private readonly renderings: Renderings,
  ) {}

  @Post('reports')
  @HttpCode(202)
  @Requires('report.request')
  @Answers(
    202,
    ReportRunDetailsView,
    'Asks for a report; a worker makes it. What you asked for before and still waits is answered again. Poll the Location until it is done.',
    'location',
  )
  async ask(
    @CalledBy() caller: Caller,
    @Body() body: RequestReport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportRunDetailsView> {
    const view = await this.requests.run(caller, async (work) =>
      toReportRunDetailsView(await requestReport(work, body)),
    );
    void reply.header('location', `/v1/report-runs/${view.id}`);
    return view;
  }

  @Get('reports')
  @Requires('report.read')
  @Answers(200, pageOf(ReportView), 'Reports that you may read, newest first.')
  list(@CalledBy() caller: Caller, @Query() query: ReportsQuery): Promise<Page<ReportView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listReports(work, filter), query, (row) => [row.id], toReportView),
    );
  }

  @Get('reports/:id')
  @Requires('report.read')
  @Answers(200, ReportView, 'What a report is about, and from which moment.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ReportView> {
    return this.requests.read(caller, async (work) => toReportView(await loadReport(work, id)));
  }

  @Get('reports/:id/json')
  @ApiProduces('application/json')
  @Requires('report.read')
  @Answers(200, Object, 'The report as data: numbers, keys of words, and marks of what is hidden.')
  async json(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.renderings.json(caller, id));
  }

  @Get('reports/:id/html')
  @ApiProduces('text/html')
  @Requires('report.read')
  @Answers(200, String, 'The report as a page: one file, no scripts.')
  async html(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: RenderingQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.renderings.html(caller, id, query.language ?? caller.language));
  }

  @Get('reports/:id/pdf')
  @ApiProduces('application/pdf')
  @Requires('report.read')
  @Answers(200, String, 'The report as a tagged PDF.')
  async pdf(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: RenderingQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.renderings.pdf(caller, id, query.language ?? caller.language));
  }

  @Get('reports/:id/xlsx')
  @ApiProduces(XLSX)
  @Requires('report.read')
  @Answers(200, String, 'The report as a workbook: a sheet on what it is, tidy tables, and what is hidden and why.')
  async xlsx(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: RenderingQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.renderings.xlsx(caller, id, query.language ?? caller.language));
  }

  @Get('reports/:id/csv')
  @ApiProduces('text/csv')
  @Requires('report.read')
  @Answers(200, String, 'The report as one tidy table.')
  async csv(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: RenderingQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.renderings.csv(caller, id, query.language ?? caller.language));
  }
}

async function send(reply: FastifyReply, { body, type, headers }: Rendering): Promise<void> {
  await reply.headers({ ...headers, 'content-type': type }).send(body);
}
