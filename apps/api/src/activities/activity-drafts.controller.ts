import { discardDraft, listDrafts, logDraft, readDraft, saveDraft } from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterMomentAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, PageQuery, ReadVersion, toPage, VersionIfRead } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { ActivityView, toActivityView } from './activities.dto.js';
import { DraftView, entryOf, SaveDraft, toDraftView } from './activity-drafts.dto.js';

/** What somebody is still typing: theirs alone, and counted nowhere. */
@ApiTags('activity drafts')
@Controller('v1/activity-drafts')
export class ActivityDraftsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('activity-draft.read')
  @Answers(200, pageOf(DraftView), 'Your drafts, the latest changed first.')
  list(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<DraftView>> {
    const part = { limit: query.limit, after: afterMomentAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listDrafts(work, part), query, (row) => [row.savedAt.toISOString(), row.id], toDraftView),
    );
  }

  @Get(':id')
  @Requires('activity-draft.read')
  @Answers(200, DraftView, 'A draft of yours.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<DraftView> {
    return this.requests.read(caller, async (work) => toDraftView(await readDraft(work, id)));
  }

  @Put(':id')
  @Requires('activity-draft.save')
  @Answers(
    200,
    DraftView,
    'Saves what you typed so far, under an id that you make. What you leave out is emptied.',
    'if-match-once-read',
  )
  save(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @VersionIfRead() version: number | undefined,
    @Body() body: SaveDraft,
  ): Promise<DraftView> {
    return this.requests.run(caller, async (work) => toDraftView(await saveDraft(work, id, version, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('activity-draft.save')
  @Answers(204, undefined, 'Throws a draft of yours away, for good.', 'if-match')
  discard(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => discardDraft(work, id, version));
  }

  @Post(':id/log')
  @Requires('activity.log')
  @Answers(
    201,
    ActivityView,
    'Makes an activity of a draft of yours, or says what is missing; done again, the same one.',
  )
  log(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ActivityView> {
    return this.requests.run(caller, async (work) =>
      toActivityView(await logDraft(work, id, entryOf), caller.language),
    );
  }
}
