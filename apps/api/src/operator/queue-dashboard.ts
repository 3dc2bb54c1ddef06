import type { JobQueue } from '@app/jobs';
import type { FastifyInstance } from 'fastify';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { type Admission, OperatorDoor } from './operator-door.js';

const PATH = '/operator/queues';

/**
 * What operators do: have something done again or at once, and stop and go on. A job is a reminder of a row, so neither
 * loses or doubles anything. What else bull-board can do would: jobs of any kind or with other ids, and an emptied queue,
 * of which the periodic jobs come back only when a worker starts.
 */
const CHANGES = [
  '/api/queues/pause',
  '/api/queues/resume',
  '/api/queues/:queueName/pause',
  '/api/queues/:queueName/resume',
  '/api/queues/:queueName/promote',
  '/api/queues/:queueName/retry/:queueStatus',
  '/api/queues/:queueName/:jobId/promote',
  '/api/queues/:queueName/:jobId/retry',
];

/** The page runs its own scripts and asks this API, and nothing else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // It sets styles on what it shows.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The queue as those see it who run the installation: what waits, what failed and why, and to do it again. They are nobody
 * of a board, and a board's people are not they; jobs hold ids alone. Without a password in the configuration it is not
 * there.
 */
export async function serveQueueDashboard(
  server: FastifyInstance,
  queue: JobQueue,
  admission: Admission | undefined,
): Promise<void> {
  if (!admission) return;
  // Loaded where it is asked for alone.
  const [{ createBullBoard }, { BullMQAdapter }, { BoardPages }, seen] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('./board-pages.js'),
    queue.seenByOperators(),
  ]);
  const door = new OperatorDoor(admission);
  const pages = new BoardPages(PATH, CHANGES);
  createBullBoard({
    queues: [new BullMQAdapter(seen)],
    serverAdapter: pages,
    options: {
      uiConfig: { boardTitle: 'Leerspoor' },
      uiBasePath: dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json')),
    },
  });
  await server.register(
    async (within) => {
      within.addHook('onRequest', async (request, reply) => {
        void reply.header('content-security-policy', POLICY);
        await door.admit(request, reply);
      });
      pages.serveOn(within);
    },
    { prefix: PATH },
  );
}
