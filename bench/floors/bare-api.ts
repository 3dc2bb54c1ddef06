/**
 * The floor under the API: bare Fastify and pg on the same database, without checks, rights, row-level security or
 * history of its own making. What a good engineer writes when nothing else is asked for.
 */
import { createHash, randomUUID } from 'node:crypto';
import { fastify } from 'fastify';
import pg from 'pg';
import { v7 as newId } from 'uuid';

/** What it answers with, in the environment as JSON. */
export interface FloorOrder {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly boardId: string;
  readonly ownerId: string;
  readonly learningFormId: string;
  /** The SQL of the list as the product sends it, with its parameters. */
  readonly list: { readonly text: string; readonly values: readonly unknown[] };
}

interface Entry {
  readonly learningForm: string;
  readonly title: string;
  readonly learnedOn: string;
  readonly minutes: number;
}

const { databaseUrl, poolSize, boardId, ownerId, learningFormId, list } = JSON.parse(
  process.env['FLOOR'] ?? '',
) as FloorOrder;

// As the product reads them: dates and moments as PostgreSQL writes them.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => text);
const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize });
const server = fastify();

server.get('/ready', () => ({ status: 'ok' }));

server.get('/v1/activities', async () => {
  const { rows } = await pool.query({ name: 'list', text: list.text, values: [...list.values] });
  return { items: rows.slice(0, 50) as unknown[] };
});

const ANSWER = {
  name: 'answer',
  text: `insert into idempotent_answer (board_id, actor_id, key, request_hash, answer, answered_at)
         values ($1, $2, $3, $4, $5, $6)`,
};
const ACTIVITY = {
  name: 'activity',
  text: `insert into activity (id, board_id, owner_id, learning_form_id, title, learned_on, minutes, initiative,
                               visibility, source, logged_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, 'self_chosen', 'private', 'manual', $8, 1)`,
};
const HISTORY = {
  name: 'history',
  text: `insert into history_entry (id, board_id, at, actor_id, actor_kind, event, subject_type, subject_id, person_id,
                                    changes)
         values ($1, $2, $3, $4, 'person', 'activity.logged', 'activity', $5, $4, $6)`,
};

server.post<{ Body: Entry }>('/v1/activities', async ({ body, headers }, reply) => {
  const { learningForm, title, learnedOn, minutes } = body;
  const [id, now] = [newId(), new Date()];
  const answer = { id, ownerId, learningForm, title, learnedOn, minutes, loggedAt: now, version: 1 };
  const key = headers['idempotency-key'] ?? randomUUID();
  const hash = createHash('sha256').update(JSON.stringify(body)).digest();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ ...ACTIVITY, values: [id, boardId, ownerId, learningFormId, title, learnedOn, minutes, now] });
    const changes = { learningForm, learnedOn, minutes, visibility: 'private' };
    await client.query({ ...HISTORY, values: [newId(), boardId, now, ownerId, id, changes] });
    await client.query({ ...ANSWER, values: [boardId, ownerId, key, hash, JSON.stringify(answer), now] });
    await client.query('commit');
  } finally {
    client.release();
  }
  return reply.code(201).send(answer);
});

await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
