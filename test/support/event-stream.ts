import { request } from 'node:http';

export interface StreamedEvent {
  readonly event: string;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a client hears over server-sent events, on a real socket. */
export interface EventStream {
  readonly status: number;
  readonly events: readonly StreamedEvent[];
  /** The events, once there are so many. */
  heard(count: number): Promise<readonly StreamedEvent[]>;
  /** Waits until the server ends it. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens a stream of events; `lastEventId` says after which it goes on. */
export function openStream(
  url: string,
  { token, lastEventId }: { readonly token: string; readonly lastEventId?: string },
): Promise<EventStream> {
  const events: StreamedEvent[] = [];
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'text/event-stream',
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    };
    const call = request(url, { headers }, (response) => {
      let rest = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        const parts = (rest + text).split('\n\n');
        rest = parts.pop() ?? '';
        for (const part of parts) {
          const event = parse(part);
          if (event) events.push(event);
        }
      });
      const ended = new Promise<void>((end) => response.on('close', end));
      resolve({
        status: response.statusCode ?? 0,
        events,
        heard: async (count) => {
          const until = Date.now() + 10_000;
          while (events.length < count) {
            if (Date.now() > until) throw new Error(`Only ${events.length} of ${count} events came.`);
            await new Promise((next) => setTimeout(next, 5));
          }
          return events;
        },
        ended,
        close: () => call.destroy(),
      });
      response.on('error', () => undefined);
    });
    call.on('error', reject);
    call.end();
  });
}

function parse(part: string): StreamedEvent | undefined {
  const field = (name: string): string | undefined =>
    part
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const data = field('data');
  if (data === undefined) return undefined;
  return { event: field('event') ?? '', id: field('id') ?? '', data: JSON.parse(data) as StreamedEvent['data'] };
}
