import { addLink, FILE_TYPES, listEvidence, openFile, removeEvidence } from '@app/domain';
import { checked, type FileStore, RuleBroken } from '@app/platform';
import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { pipeline } from 'node:stream';
import { FILES } from '../core.module.js';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { attachment } from './content-disposition.js';
import { AddLink, EvidenceView, FileQuery, toEvidenceView } from './evidence.dto.js';
import { Uploads } from './uploads.js';

/** Somebody else's bytes: to be saved, and nothing that a browser shows, guesses or runs. */
const SAVED_ONLY = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
};

@ApiTags('evidence')
@Controller('v1')
export class EvidenceController {
  constructor(
    private readonly requests: Requests,
    private readonly uploads: Uploads,
    @Inject(FILES) private readonly files: FileStore,
  ) {}

  @Get('activities/:id/evidence')
  @Requires('activity.read')
  @Answers(200, pageOf(EvidenceView), 'The files and links with an activity. Its owner can see that you opened it.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<EvidenceView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.open(caller, async (work) =>
      toPage(await listEvidence(work, id, part), query, (row) => [row.id], toEvidenceView),
    );
  }

  @Post('activities/:id/evidence/links')
  @Requires('evidence.keep')
  @Answers(201, EvidenceView, 'Adds a link to an activity of yours.')
  link(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: AddLink): Promise<EvidenceView> {
    return this.requests.run(caller, async (work) => toEvidenceView(await addLink(work, id, body)));
  }

  @Post('activities/:id/evidence/files')
  @ApiConsumes(...FILE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary', example: '%PDF-1.7 …' } })
  @Requires('evidence.keep')
  @Answers(201, EvidenceView, 'Adds a file to an activity of yours: its bytes are the body. No video, no archives.')
  file(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { name }: FileQuery,
    @Headers('content-type') type: string | undefined,
    @Body() body: unknown,
  ): Promise<EvidenceView> {
    if (!Buffer.isBuffer(body)) throw RuleBroken.at('', 'file_expected');
    const declared = (type ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    return this.uploads.take(caller, id, { name, declared, bytes: body });
  }

  @Get('evidence/:id/content')
  @ApiProduces('application/octet-stream')
  @Requires('activity.read')
  @Answers(200, String, 'A file, to be saved. The owner of the activity can see that you opened it.')
  async content(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { key, name, mediaType, size, sha256 } = await this.requests.open(caller, (work) => openFile(work, id));
    const bytes = await this.files.get(key);
    const type = mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
    const headers = { 'content-type': type, 'content-length': String(size), 'content-disposition': attachment(name) };
    // Other bytes than were kept end before their length: nobody takes them for the file.
    const whole = pipeline(bytes, checked({ size, sha256 }), () => undefined);
    await reply.headers({ ...headers, ...SAVED_ONLY }).send(whole);
  }

  @Delete('evidence/:id')
  @HttpCode(204)
  @Requires('evidence.keep')
  @Answers(204, undefined, 'Removes evidence from an activity of yours, for good.')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => removeEvidence(work, id));
  }
}
