import { fetchExport, findExport, listExports, requestExport } from '@app/reporting';
import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiProduces, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { PersonalExportView, toPersonalExportView } from './personal-exports.dto.js';

@ApiTags('your data')
@Controller('v1/me/exports')
export class PersonalExportsController {
  constructor(private readonly requests: Requests) {}

  @Post()
  @HttpCode(202)
  @Requires('personal-export.request')
  @Answers(
    202,
    PersonalExportView,
    'Asks for all that is held on you; a worker packs it. Poll the Location.',
    'location',
  )
  async ask(@CalledBy() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonalExportView> {
    const view = await this.requests.run(caller, async (work) => toPersonalExportView(await requestExport(work)));
    void reply.header('location', `/v1/me/exports/${view.id}`);
    return view;
  }

  @Get()
  @Requires('personal-export.read')
  @Answers(200, pageOf(PersonalExportView), 'Your exports that can still be fetched, the newest first.')
  list(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<PersonalExportView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listExports(work, part), query, (row) => [row.id], toPersonalExportView),
    );
  }

  @Get(':id')
  @Requires('personal-export.read')
  @Answers(200, PersonalExportView, 'How your export stands.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<PersonalExportView> {
    return this.requests.read(caller, async (work) => toPersonalExportView(await findExport(work, id)));
  }

  @Get(':id/zip')
  @ApiProduces('application/zip')
  @Requires('personal-export.read')
  @Answers(200, String, 'All that is held on you: JSON, CSV, your reports, and what is not in it and why.')
  async zip(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const zip = await this.requests.read(caller, (work) => fetchExport(work, id));
    await reply
      .headers({
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="leerspoor-export.zip"',
        'cache-control': 'no-store',
      })
      .send(zip);
  }
}
