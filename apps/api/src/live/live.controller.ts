import { type LiveTopic, readChanges } from '@app/domain';
import { TooManyTries } from '@app/platform';
import { type BeforeApplicationShutdown, Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { CalledBy, type Caller } from '../http/caller.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { changeStream } from './change-stream.js';
import { LiveListener } from './live-listener.js';

/** Of one person at once: a phone, a laptop and the board in the room, each with a few things open. */
const MOST_STREAMS = 20;

const LAST_EVENT_ID = {
  name: 'Last-Event-ID',
  required: false,
  description: 'The number of the last change that you got; what came after it is sent first.',
  example: '17',
};

const STREAMED = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  // nginx keeps back what it did not ask for.
  'x-accel-buffering': 'no',
  // A server that stops would wait for the next request on it.
  connection: 'close',
};

@ApiTags('live')
@Controller('v1')
export class LiveController implements BeforeApplicationShutdown {
  private readonly streams = new Map<string, Set<AbortController>>();

  constructor(
    private readonly requests: Requests,
    private readonly listener: LiveListener,
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

  /** Streams would hold the server open. */
  beforeApplicationShutdown(): void {
    for (const streams of this.streams.values()) for (const stream of streams) stream.abort();
  }

  private async follow(
    caller: Caller,
    {
      topic,
      id,
      lastEventId,
    }: { readonly topic: LiveTopic; readonly id: string; readonly lastEventId: string | undefined },
    reply: FastifyReply,
  ): Promise<void> {
    const stream = this.enter(caller.actor.staffMemberId, reply);
    const read = (after?: number) => this.requests.read(caller, (work) => readChanges(work, { topic, id, after }));
    const first = await read(numberIn(lastEventId));
    const watch = (look: () => void) => this.listener.watch(topic, id, look);
    const events = Readable.from(changeStream(first, { read, watch, over: stream.signal }));
    await reply.headers(STREAMED).send(events);
  }

  /** Counted before anything is waited for: of many at once none slips by, and none that left meanwhile stays counted. */
  private enter(person: string, { raw }: FastifyReply): AbortController {
    const streams = this.streams.get(person) ?? new Set();
    if (streams.size >= MOST_STREAMS) throw new TooManyTries(60, 'too_many_streams');
    const stream = new AbortController();
    // Of the connection: the stream itself waits for what it is doing.
    const leave = (): void => {
      stream.abort();
      this.leave(person, stream);
    };
    this.streams.set(person, streams.add(stream));
    raw.on('close', leave);
    if (raw.destroyed) leave();
    return stream;
  }

  private leave(person: string, stream: AbortController): void {
    const streams = this.streams.get(person);
    streams?.delete(stream);
    if (streams?.size === 0) this.streams.delete(person);
  }
}

/** What is no number of ours lost its way: after -1, everything is read anew. */
const numberIn = (lastEventId: string | undefined): number | undefined =>
  lastEventId === undefined || lastEventId === ''
    ? undefined
    : /^\d{1,15}$/.test(lastEventId)
      ? Number(lastEventId)
      : -1;
