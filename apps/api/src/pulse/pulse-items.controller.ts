import { addPulseItem, listPulseItems, retirePulseItem } from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { AddPulseItem, PulseItemsQuery, PulseItemView, toPulseItemView } from './pulse-items.dto.js';

@ApiTags('pulse')
@Controller('v1')
export class PulseItemsController {
  constructor(private readonly requests: Requests) {}

  @Get('schools/:id/pulse-items')
  @Requires('pulse.read')
  @Answers(200, pageOf(PulseItemView), 'What a school that you work at or lead can ask: built-in items and its own.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PulseItemsQuery,
  ): Promise<Page<PulseItemView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listPulseItems(work, id, filter), query, (row) => [row.id], toPulseItemView),
    );
  }

  @Post('schools/:id/pulse-items')
  @Requires('pulse.maintain')
  @Answers(
    201,
    PulseItemView,
    'Adds an item of the school’s own, or of a scale it has a licence for. It never changes.',
  )
  add(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: AddPulseItem): Promise<PulseItemView> {
    return this.requests.run(caller, async (work) => toPulseItemView(await addPulseItem(work, id, body)));
  }

  @Post('pulse-items/:id/retire')
  @HttpCode(200)
  @Requires('pulse.maintain')
  @Answers(200, PulseItemView, 'Retires an item of the school: it is chosen no more, and stays where it was asked.')
  retire(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<PulseItemView> {
    return this.requests.run(caller, async (work) => toPulseItemView(await retirePulseItem(work, id)));
  }
}
