import {
  boardOfSecret,
  findCalendarFeed,
  listCalendarEntries,
  openCalendarFeed,
  presentCalendarSecret,
  revokeCalendarFeed,
  UnitOfWork,
} from '@app/domain';
import { type Config, NotFound } from '@app/platform';
import { Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { CONFIG } from '../core.module.js';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiProduces, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Public, Requires } from '../http/requires.js';
import { CalendarFeedView, OpenedCalendarFeedView, toCalendarFeedView } from './calendar.dto.js';
import { renderCalendar } from './render-calendar.js';

@ApiTags('calendar')
@Controller('v1')
export class CalendarController {
  constructor(
    private readonly requests: Requests,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('me/calendar-feed')
  @Requires('calendar-feed.read')
  @Answers(200, CalendarFeedView, 'Whether your calendar can be read by your calendar program, and when it last was.')
  read(@CalledBy() caller: Caller): Promise<CalendarFeedView> {
    return this.requests.read(caller, async (work) => toCalendarFeedView(await findCalendarFeed(work)));
  }

  @Post('me/calendar-feed')
  @Requires('calendar-feed.open')
  @Answers(201, OpenedCalendarFeedView, 'Gives your calendar an address, in your language; an earlier one ends.')
  open(@CalledBy() caller: Caller): Promise<OpenedCalendarFeedView> {
    return this.requests.runOnce(caller, async (work) => {
      const { secret, ...feed } = await openCalendarFeed(work, caller.language);
      return { ...toCalendarFeedView(feed), url: `${this.config.publicUrl}/v1/calendars/${secret}.ics` };
    });
  }

  @Delete('me/calendar-feed')
  @HttpCode(204)
  @Requires('calendar-feed.revoke')
  @Answers(204, undefined, 'Ends the address of your calendar, at once.')
  revoke(@CalledBy() caller: Caller): Promise<void> {
    return this.requests.run(caller, revokeCalendarFeed);
  }

  @Get('calendars/:secret.ics')
  @Public()
  @ApiProduces('text/calendar')
  @Answers(200, String, 'The calendar of whoever made this address, as iCalendar.', 'public')
  async serve(
    @Param('secret') secret: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const calendar = await this.calendarOf(secret);
    const tag = `"${createHash('sha256').update(calendar).digest('base64url')}"`;
    // The program that reads it may keep it, and has to ask each time whether it still may.
    void reply.header('cache-control', 'private, no-cache').header('etag', tag);
    if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) await reply.status(304).send();
    else await reply.header('content-type', 'text/calendar; charset=utf-8').send(calendar);
  }

  /** Nothing tells a wrong secret from one that was revoked, or whose owner left. */
  private async calendarOf(secret: string): Promise<string> {
    const boardId = boardOfSecret('calendar', secret);
    if (!boardId) throw new NotFound('calendar');
    return this.unitOfWork.run({ boardId, system: true }, async (work) => {
      const feed = await presentCalendarSecret(work, secret);
      if (!feed) throw new NotFound('calendar');
      return renderCalendar(await listCalendarEntries(work, feed), feed.language);
    });
  }
}
