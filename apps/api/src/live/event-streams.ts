import { TooManyTries } from '@app/platform';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import type { Caller } from '../http/caller.js';

/** Of one person at once: a phone, a laptop and the board in the room, each with a few things open. */
const MOST_STREAMS = 20;

const STREAMED = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  // nginx keeps back what it did not ask for.
  'x-accel-buffering': 'no',
  // A server that stops would wait for the next request on it.
  connection: 'close',
};

/** The streams of events that people of this process follow. */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly streams = new Map<string, Set<AbortController>>();

  /** Answers with the events that `open` brings, until `over`: that the client left, or the server stops. */
  async send(
    caller: Caller,
    reply: FastifyReply,
    open: (over: AbortSignal) => Promise<AsyncIterable<string>>,
  ): Promise<void> {
    const stream = this.enter(caller.actor.staffMemberId, reply);
    const events = await open(stream.signal);
    await reply.headers(STREAMED).send(Readable.from(events));
  }

  /** Streams would hold the server open. */
  beforeApplicationShutdown(): void {
    for (const streams of this.streams.values()) for (const stream of streams) stream.abort();
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
