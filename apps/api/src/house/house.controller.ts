import { darkPalette, DEFINITIONS, drawHouse, lightPalette, readableHouse, readHouse, wordsFor } from '@app/reporting';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiProduces, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { DrawingQuery, HouseQuery, HouseView, toHouseView } from './house.dto.js';

/** Fonts that machines have; the drawing asks for none from elsewhere. */
const FONTS = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** A school's house, as it was made last. */
@ApiTags('house')
@Controller('v1/schools/:id/house')
export class HouseController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('house.read')
  @Answers(
    200,
    HouseView,
    'The house of a school: its building blocks, each in its state, with the figures behind it and what to talk about.',
  )
  async read(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) schoolId: string,
    @Query() { until, language = caller.language }: HouseQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HouseView> {
    const made = await this.requests.read(caller, (work) => readHouse(work, schoolId, until));
    void reply.headers({ etag: `"${made.contentHash}-${language}"`, 'content-language': language });
    return toHouseView(made, schoolId, language);
  }

  @Get('drawing')
  @ApiProduces('image/svg+xml')
  @Requires('house.read')
  @Answers(200, String, 'The house drawn (SVG), each room in its state; it says in words what it shows.')
  async drawing(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) schoolId: string,
    @Query() { until, language = caller.language, palette = 'light' }: DrawingQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.requests.read(caller, (work) => readHouse(work, schoolId, until));
    const house = readableHouse(made.house, wordsFor(language, DEFINITIONS.house.words));
    const colours = palette === 'dark' ? darkPalette : lightPalette;
    const { text } = drawHouse(house, `${house.title}: ${made.schoolName}`, { colours, fontFamily: FONTS });
    await reply
      .headers({
        'content-type': 'image/svg+xml; charset=utf-8',
        'content-language': language,
        // A picture and nothing else, also where it is opened by itself.
        'content-security-policy': `default-src 'none'; frame-ancestors 'none'`,
        etag: `"${made.contentHash}-${language}-${palette}"`,
      })
      .send(text);
  }
}
