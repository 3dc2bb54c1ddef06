import pg from 'pg';

/** A statement with its parameters, as it went to the database. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What goes over the wire while something is done, on any connection of this process. */
export async function statementsOf(act: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const [text, values] = given;
    if (typeof text === 'string') heard.push({ text, values: Array.isArray(values) ? values : [] });
    return query.apply(this, given);
  };
  try {
    await act();
  } finally {
    prototype.query = query;
  }
  return heard;
}

const IS_FRAME = /^\s*(start transaction|begin|commit|rollback|select set_config|set )/i;

/**
 * The same statements in one transaction and nothing else: what is answered is received and not looked at, as psql would
 * do with its output thrown away. What they write is undone.
 */
export async function replay(client: pg.Client, boardId: string, statements: readonly Statement[]): Promise<void> {
  await client.query('begin');
  await client.query(`select set_config('app.board', $1, true)`, [boardId]);
  for (const { text, values } of statements)
    if (!IS_FRAME.test(text))
      await client.query({ text, values: [...values], rowMode: 'array', types: { getTypeParser: () => raw } });
  await client.query('rollback');
}

const raw = (value: string | Buffer): unknown => value;
