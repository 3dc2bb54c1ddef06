import { listOwnHistory, listOwnOpenings } from '@app/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { HistoryEntryView, HistoryQuery, OpeningView, toHistoryEntryView, toOpeningView } from './history.dto.js';

/** What was done in one's record and who opened it, for nobody but the person concerned. */
@ApiTags('history')
@Controller('v1/me')
export class HistoryController {
  constructor(private readonly requests: Requests) {}

  @Get('openings')
  @Requires('opening.read')
  @Answers(200, pageOf(OpeningView), 'Every time that a colleague opened something of yours, newest first.')
  openings(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<OpeningView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listOwnOpenings(work, part), query, (row) => [row.id], toOpeningView),
    );
  }

  @Get('history')
  @Requires('history.read')
  @Answers(200, pageOf(HistoryEntryView), 'What was done in your record, when and by whom, newest first.')
  history(@CalledBy() caller: Caller, @Query() query: HistoryQuery): Promise<Page<HistoryEntryView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listOwnHistory(work, filter), query, (row) => [row.id], toHistoryEntryView),
    );
  }
}
