import {
  adoptInsight,
  listAdoptions,
  listOwnAdoptions,
  readAdoption,
  reviseAdoption,
  withdrawAdoption,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiBody, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { ADOPTION_EXAMPLES, AdoptInsight, AdoptionView, ReviseAdoption, toAdoptionView } from './adoptions.dto.js';

/** “I use this”: what colleagues take over of what others learned. */
@ApiTags('insights')
@Controller('v1')
export class AdoptionsController {
  constructor(private readonly requests: Requests) {}

  @Post('insights/:id/adoptions')
  @ApiBody({ type: AdoptInsight, examples: ADOPTION_EXAMPLES })
  @Requires('insight.adopt')
  @Answers(201, AdoptionView, 'Says that you use what a colleague learned. Whoever wrote it is told, by name.')
  adopt(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: AdoptInsight,
  ): Promise<AdoptionView> {
    return this.requests.run(caller, async (work) => toAdoptionView(await adoptInsight(work, id, body)));
  }

  @Get('insights/:id/adoptions')
  @Requires('insight.read')
  @Answers(
    200,
    pageOf(AdoptionView),
    'Who uses it, the newest first: all of them where it is yours or your leerteam’s, else those who let it be seen.',
  )
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<AdoptionView>> {
    const part = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listAdoptions(work, id, part), query, (row) => [row.id], toAdoptionView),
    );
  }

  @Get('me/adoptions')
  @Requires('own-adoption.read')
  @Answers(200, pageOf(AdoptionView), 'What you use of colleagues, the newest first, also what is closed since.')
  own(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<AdoptionView>> {
    const part = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listOwnAdoptions(work, part), query, (row) => [row.id], toAdoptionView),
    );
  }

  @Get('insight-adoptions/:id')
  @Requires('insight-adoption.read')
  @Answers(200, AdoptionView, 'That somebody uses an insight: yours, of what is yours or your leerteam’s, or opened.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<AdoptionView> {
    return this.requests.read(caller, async (work) => toAdoptionView(await readAdoption(work, id)));
  }

  @Patch('insight-adoptions/:id')
  @ApiBody({ type: ReviseAdoption, examples: ADOPTION_EXAMPLES })
  @Requires('insight-adoption.revise')
  @Answers(200, AdoptionView, 'Says what you did with it, or who may see that you use it.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseAdoption,
  ): Promise<AdoptionView> {
    return this.requests.run(caller, async (work) => toAdoptionView(await reviseAdoption(work, id, version, body)));
  }

  @Delete('insight-adoptions/:id')
  @HttpCode(204)
  @Requires('insight-adoption.revise')
  @Answers(204, undefined, 'Takes back that you use it, with what you wrote of that.', 'if-match')
  withdraw(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => withdrawAdoption(work, id, version));
  }
}
