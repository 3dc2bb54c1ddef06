import { NotFound } from '@app/platform';
import { PUBLISHED_SCHEMAS, publishedSchema } from '@app/reporting';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ApiParam, ApiProduces, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Public } from '../http/requires.js';
import { ReportSchemasView, toReportSchemaView } from './report-schemas.dto.js';

/** What reports look like as data: nobody's, and the same at every installation of this version. */
@ApiTags('reports')
@Controller('v1/report-schemas')
export class ReportSchemasController {
  @Get()
  @Public()
  @Header('cache-control', 'public, max-age=3600')
  @Answers(200, ReportSchemasView, 'The JSON Schemas of reports, by report and by version.', 'public')
  list(): ReportSchemasView {
    return { items: PUBLISHED_SCHEMAS.map(toReportSchemaView) };
  }

  @Get(':report/:version')
  @ApiParam({ name: 'report', example: 'teacher' })
  @ApiParam({ name: 'version', schema: { type: 'integer', minimum: 1 }, example: 3 })
  @ApiProduces('application/schema+json')
  @Public()
  @Answers(200, Object, 'The JSON Schema (draft 2020-12) of one version of a report. It never changes.', 'public')
  async read(@Param('report') report: string, @Param('version') version: string, @Res() reply: FastifyReply) {
    const found = /^[1-9]\d{0,5}$/.test(version) ? publishedSchema(report, Number(version)) : undefined;
    if (!found) throw new NotFound('report_schema');
    await reply
      .headers({
        'content-type': 'application/schema+json; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      })
      .send(JSON.stringify(found.schema));
  }
}
