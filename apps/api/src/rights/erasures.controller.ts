import {
  findStanding,
  listErasures,
  requestErasure,
  requestOwnErasure,
  withdrawErasure,
  withdrawOwnErasure,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { ErasureView, OwnErasureView, RequestErasure, toErasureView, toOwnErasureView } from './erasures.dto.js';

@ApiTags('your data')
@Controller('v1')
export class ErasuresController {
  constructor(private readonly requests: Requests) {}

  @Post('me/erasure')
  @HttpCode(202)
  @Requires('own-erasure.request')
  @Answers(202, OwnErasureView, 'Asks for your data to be erased, in fourteen days; says what goes and what stays.')
  ask(@CalledBy() caller: Caller, @Body() body: RequestErasure): Promise<OwnErasureView> {
    return this.requests.run(caller, async (work) =>
      toOwnErasureView(await requestOwnErasure(work, body.confirm), caller.language),
    );
  }

  @Get('me/erasure')
  @Requires('own-erasure.read')
  @Answers(200, OwnErasureView, 'Whether your data are to be erased, what would go and what would stay.')
  read(@CalledBy() caller: Caller): Promise<OwnErasureView> {
    return this.requests.read(caller, async (work) =>
      toOwnErasureView(await findStanding(work, work.actor.staffMemberId), caller.language),
    );
  }

  @Delete('me/erasure')
  @HttpCode(204)
  @Requires('own-erasure.request')
  @Answers(204, undefined, 'Withdraws it: nothing is erased.')
  withdrawOwn(@CalledBy() caller: Caller): Promise<void> {
    return this.requests.run(caller, withdrawOwnErasure);
  }

  @Post('staff-members/:id/erasure')
  @HttpCode(202)
  @Requires('staff-member.erase')
  @Answers(202, ErasureView, 'Sets off the erasure, in fourteen days, of somebody who left.')
  set(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ErasureView> {
    return this.requests.run(caller, async (work) => toErasureView(await requestErasure(work, id)));
  }

  @Get('erasures')
  @Requires('erasure.read')
  @Answers(200, pageOf(ErasureView), 'Erasures that were done, and those that the board set off; the latest first.')
  list(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<ErasureView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listErasures(work, part), query, (row) => [row.id], toErasureView),
    );
  }

  @Post('erasures/:id/withdraw')
  @HttpCode(204)
  @Requires('staff-member.erase')
  @Answers(204, undefined, 'Withdraws an erasure that the board set off and that was not done yet.')
  withdraw(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => withdrawErasure(work, id));
  }
}
