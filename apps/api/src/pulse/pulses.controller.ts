import { answerPulse, listPulses, openPulse, readPulse } from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { AnswerPulse, OpenPulse, PulseDetailView, PulseView, toPulseDetailView, toPulseView } from './pulses.dto.js';

/** What a school asks its staff about autonomy, relatedness and competence; anonymous, and told to all of them alike. */
@ApiTags('pulse')
@Controller('v1')
export class PulsesController {
  constructor(private readonly requests: Requests) {}

  @Get('schools/:id/pulses')
  @Requires('pulse.read')
  @Answers(200, pageOf(PulseView), 'The pulses of a school that you work at or lead, the latest first.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<PulseView>> {
    const part = { limit: query.limit, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listPulses(work, id, part), query, (row) => [row.openedOn, row.id], toPulseView),
    );
  }

  @Post('schools/:id/pulses')
  @Requires('pulse.open')
  @Answers(201, PulseView, 'Opens a pulse for who works at the school today; its leader does, one at a time.')
  open(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: OpenPulse): Promise<PulseView> {
    return this.requests.run(caller, async (work) => toPulseView(await openPulse(work, id, body)));
  }

  @Get('pulses/:id')
  @Requires('pulse.read')
  @Answers(200, PulseDetailView, 'One pulse: what it asks, and once it is settled what is told where five answered.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<PulseDetailView> {
    return this.requests.read(caller, async (work) => toPulseDetailView(caller.language)(await readPulse(work, id)));
  }

  @Post('pulses/:id/answers')
  @HttpCode(204)
  @Requires('pulse.answer')
  @Answers(204, undefined, 'Answers, once and for good. What was answered is kept nowhere but in the counts of all.')
  answer(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: AnswerPulse): Promise<void> {
    return this.requests.runUnsigned(caller, (work) => answerPulse(work, id, body.answers));
  }
}
