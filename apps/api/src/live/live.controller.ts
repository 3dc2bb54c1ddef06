import { type LiveTopic, readChanges } from '@app/domain';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiHeader, ApiProduces, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { changeStream } from './change-stream.js';
import { EventStreams } from './event-streams.js';
import { LiveListener } from './live-listener.js';

const LAST_EVENT_ID = {
  name: 'Last-Event-ID',
  required: false,
  description: 'The number of the last change that you got; what came after it is sent first.',
  example: '17',
};

@ApiTags('live')
@Controller('v1')
export class LiveController {
  constructor(
    private readonly requests: Requests,
    private readonly listener: LiveListener,
    private readonly streams: EventStreams,
  ) {}

  @Get('meetings/:id/changes')
  @ApiHeader(LAST_EVENT_ID)
  @ApiProduces('text/event-stream')
  @Requires('meeting.read')
  @Answers(200, String, 'Says, as server-sent events, that something changed in a meeting, and what to read again.')
  meeting(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.follow(caller, { topic: 'meeting', id, lastEventId }, reply);
  }

  @Get('cycles/:id/changes')
  @ApiHeader(LAST_EVENT_ID)
  @ApiProduces('text/event-stream')
  @Requires('cycle.read')
  @Answers(200, String, 'Says, as server-sent events, that something changed in a cycle, and what to read again.')
  cycle(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.follow(caller, { topic: 'cycle', id, lastEventId }, reply);
  }

  private follow(
    caller: Caller,
    {
      topic,
      id,
      lastEventId,
    }: { readonly topic: LiveTopic; readonly id: string; readonly lastEventId: string | undefined },
    reply: FastifyReply,
  ): Promise<void> {
    const read = (after?: number) => this.requests.read(caller, (work) => readChanges(work, { topic, id, after }));
    const watch = (look: () => void) => this.listener.watch(topic, id, look);
    return this.streams.send(caller, reply, async (over) =>
      changeStream(await read(numberIn(lastEventId)), read, { watch, over }),
    );
  }
}

/** What is no number of ours lost its way: after -1, everything is read anew. */
const numberIn = (lastEventId: string | undefined): number | undefined =>
  lastEventId === undefined || lastEventId === ''
    ? undefined
    : /^\d{1,15}$/.test(lastEventId)
      ? Number(lastEventId)
      : -1;
