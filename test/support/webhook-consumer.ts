import { SecretSeal, type StaffMember, sendWebhooks, type WebhookPost } from '@app/domain';
import { makeReports } from '@app/reporting';
import { openOutgoing } from '@app/platform';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { PUPIL_CODE_SECRET, type TestApi } from './api.js';

/** For development: the consumers of tests are on this machine. */
export const WEBHOOKS_HERE = { WEBHOOK_LOOPBACK: 'on', PUBLIC_URL: 'https://leerspoor.example' } as const;

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a consumer says; 204 where nothing was said. */
type Answer = (response: ServerResponse, received: Received) => void;

/** A program of somebody else, on a real server of this machine, that keeps what it is told. */
export class WebhookConsumer {
  readonly received: Received[] = [];
  /** What it says, by path. */
  readonly answers = new Map<string, Answer>();
  private constructor(private readonly server: Server) {}

  static async start(): Promise<WebhookConsumer> {
    const started: WebhookConsumer = new WebhookConsumer(
      createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          const path = request.url ?? '';
          const received = { path, headers: request.headers, body: Buffer.concat(parts).toString() };
          started.received.push(received);
          const answer = started.answers.get(path);
          if (answer) answer(response, received);
          else response.writeHead(204).end();
        });
      }),
    );
    started.server.listen(0, '127.0.0.1');
    await once(started.server, 'listening');
    return started;
  }

  url(path = '/'): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  /** From now on it answers this, at a path. */
  says(status: number, path = '/', headers: Record<string, string> = {}): void {
    this.answers.set(path, (response) => response.writeHead(status, headers).end('een antwoord'));
  }

  at(path: string): Received[] {
    return this.received.filter((one) => one.path === path);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

/** What a message says, to whom checks it with the library of Standard Webhooks as one that has just come. */
export function verified({ headers, body }: Received, secret: string): Record<string, unknown> {
  const signed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  const moment = Number(signed['webhook-timestamp']) * 1000;
  return withClockAt(moment, () => new Webhook(secret).verify(body, signed)) as Record<string, unknown>;
}

/** The clock of a test stands still in another year than that of the library, which refuses what is old. */
function withClockAt<Answer>(moment: number, act: () => Answer): Answer {
  const { now } = Date;
  Date.now = () => moment;
  try {
    return act();
  } finally {
    Date.now = now;
  }
}

/** A round of webhooks, as a worker does one each minute. */
export const webhookRound = (
  api: TestApi,
  {
    patience = 500,
    ...limits
  }: Partial<Pick<WebhookPost, 'isOver' | 'beginTurn'>> & { readonly patience?: number } = {},
): Promise<void> =>
  sendWebhooks(api.unitOfWork, {
    outgoing: openOutgoing({ internalHosts: [], loopback: true }, { patience }),
    seal: new SecretSeal(PUPIL_CODE_SECRET),
    publicUrl: WEBHOOKS_HERE.PUBLIC_URL,
    isOver: () => false,
    chance: () => 0,
    beginTurn: () => () => false,
    ...limits,
  });

/** A report that somebody asks for, and that a worker makes; its id and that of its run. */
export async function makeAReport(
  api: TestApi,
  asker: StaffMember,
  wish: { readonly report: string; readonly subjectId: string; readonly fromOn?: string; readonly untilOn?: string },
): Promise<{ readonly id: string; readonly runId: string }> {
  const client = await api.as(asker);
  const period = { fromOn: '2025-08-01', untilOn: '2026-02-01' };
  const { body: run } = await client
    .post('/v1/reports')
    .send({ ...period, ...wish })
    .expect(202);
  await makeReports(api.unitOfWork, { boardId: asker.boardId, runId: run.id as string });
  const { body: done } = await client.get(`/v1/report-runs/${run.id}`).expect(200);
  return { id: done.reports[0] as string, runId: run.id as string };
}
