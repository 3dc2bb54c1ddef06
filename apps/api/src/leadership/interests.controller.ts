import { keepInterests, listInterests, readOwnInterests } from '@app/domain';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterNameAndId } from '../http/cursors.js';
import { ApiBody, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, toPage, VersionIfRead } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import {
  InterestPageView,
  INTERESTS_EXAMPLE,
  InterestsQuery,
  InterestView,
  KeepInterests,
  toInterestPageView,
  toInterestView,
} from './interests.dto.js';

/** The register of interest and expertise: what colleagues let be found of themselves. */
@ApiTags('leadership')
@Controller('v1')
export class InterestsController {
  constructor(private readonly requests: Requests) {}

  @Get('expertise')
  @Requires('interest.read')
  @Answers(200, pageOf(InterestView), 'What colleagues are interested in or good at and let you find, by family name.')
  list(@CalledBy() caller: Caller, @Query() query: InterestsQuery): Promise<Page<InterestView>> {
    const filter = { ...query, after: afterNameAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listInterests(work, filter), query, (row) => [row.familyName, row.id], toInterestView),
    );
  }

  @Get('me/expertise')
  @Requires('own-interest.read')
  @Answers(200, InterestPageView, 'What you say you are interested in and good at.')
  own(@CalledBy() caller: Caller): Promise<InterestPageView> {
    return this.requests.read(caller, async (work) => toInterestPageView(await readOwnInterests(work)));
  }

  @Put('me/expertise')
  @ApiBody({ type: KeepInterests, examples: INTERESTS_EXAMPLE })
  @Requires('own-interest.keep')
  @Answers(200, InterestPageView, 'Saves what you say of yourself, in place of what stood there.', 'if-match-once-read')
  keep(
    @CalledBy() caller: Caller,
    @VersionIfRead() version: number | undefined,
    @Body() body: KeepInterests,
  ): Promise<InterestPageView> {
    return this.requests.run(caller, async (work) =>
      toInterestPageView(await keepInterests(work, version, body.lines)),
    );
  }
}
