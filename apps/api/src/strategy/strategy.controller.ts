import {
  adoptDocument,
  beginDocument,
  draftVersion,
  dropDraft,
  endDocument,
  listStrategy,
  listVersions,
  readStrategy,
  reviewDocument,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterNumberAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AdoptDocument,
  BeginDocument,
  DraftVersion,
  EndDocument,
  ReviewDocument,
  StrategyDocumentDetailView,
  StrategyDocumentView,
  StrategyQuery,
  StrategyVersionView,
  toStrategyDetailView,
  toStrategyDocumentView,
  toStrategyVersionView,
} from './strategy.dto.js';

/** Visions, strategic goals and policies of schools and of the board. */
@ApiTags('strategy')
@Controller('v1/strategy-documents')
export class StrategyController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('strategy.read')
  @Answers(
    200,
    pageOf(StrategyDocumentView),
    'What was adopted, all over the board; and what you are consulted about or draft.',
  )
  list(@CalledBy() caller: Caller, @Query() query: StrategyQuery): Promise<Page<StrategyDocumentView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listStrategy(work, filter), query, (row) => [row.id], toStrategyDocumentView),
    );
  }

  @Post()
  @Requires('strategy.begin')
  @Answers(201, StrategyDocumentDetailView, 'Begins a draft, for a school that you lead or the board you administer.')
  begin(@CalledBy() caller: Caller, @Body() body: BeginDocument): Promise<StrategyDocumentDetailView> {
    return this.requests.run(caller, async (work) => toStrategyDetailView(await beginDocument(work, body)));
  }

  @Get(':id')
  @Requires('strategy.read')
  @Answers(200, StrategyDocumentDetailView, 'What was adopted last; for whoever drafts it, also the next version.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<StrategyDocumentDetailView> {
    return this.requests.read(caller, async (work) => toStrategyDetailView(await readStrategy(work, id)));
  }

  @Patch(':id')
  @Requires('strategy.draft')
  @Answers(
    200,
    StrategyDocumentDetailView,
    'Changes the draft, or begins that of the next version; not as long as the staff is asked about it.',
    'if-match',
  )
  draft(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: DraftVersion,
  ): Promise<StrategyDocumentDetailView> {
    return this.requests.run(caller, async (work) => toStrategyDetailView(await draftVersion(work, id, version, body)));
  }

  @Delete(':id/draft')
  @HttpCode(204)
  @Requires('strategy.draft')
  @Answers(204, undefined, 'Drops the draft, once all that was said of it has its answer; they are told.', 'if-match')
  drop(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => dropDraft(work, id, version));
  }

  @Get(':id/versions')
  @Requires('strategy.read')
  @Answers(200, pageOf(StrategyVersionView), 'What was adopted, the latest first. None of it ever changes.')
  versions(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<StrategyVersionView>> {
    const part = { limit: query.limit, after: afterNumberAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listVersions(work, id, part), query, (row) => [String(row.number), row.id], toStrategyVersionView),
    );
  }

  @Post(':id/adopt')
  @HttpCode(200)
  @Requires('strategy.adopt')
  @Answers(
    200,
    StrategyDocumentDetailView,
    'Adopts the draft, once all that was said of it has its answer; who responded is told. It never changes again.',
    'if-match',
  )
  adopt(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: AdoptDocument,
  ): Promise<StrategyDocumentDetailView> {
    return this.requests.run(caller, async (work) =>
      toStrategyDetailView(await adoptDocument(work, id, version, body)),
    );
  }

  @Post(':id/review')
  @HttpCode(200)
  @Requires('strategy.adopt')
  @Answers(200, StrategyDocumentDetailView, 'Says that what was adopted was looked at again and stands.', 'if-match')
  review(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviewDocument,
  ): Promise<StrategyDocumentDetailView> {
    return this.requests.run(caller, async (work) =>
      toStrategyDetailView(await reviewDocument(work, id, version, body)),
    );
  }

  @Post(':id/end')
  @HttpCode(200)
  @Requires('strategy.adopt')
  @Answers(200, StrategyDocumentDetailView, 'Ends what was adopted, with nothing in its place.', 'if-match')
  end(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() { why }: EndDocument,
  ): Promise<StrategyDocumentDetailView> {
    return this.requests.run(caller, async (work) => toStrategyDetailView(await endDocument(work, id, version, why)));
  }
}
