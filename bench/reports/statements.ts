import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** What a connection was sent, as it went over the wire: a statement, or several that went together. */
interface Message {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Under which it is kept prepared. */
  readonly name: string | undefined;
}

/** What went to the database, in this order, on so many connections. */
export interface Recording {
  readonly messages: readonly (Message & { readonly connection: number })[];
  readonly connections: number;
}

/** What ends a transaction that only read waits a little for something to go along with. */
const ENDED_MS = 50;

type Query = (...given: unknown[]) => unknown;

/** What goes over the wire while something is done, on any connection of this process. */
export async function recordingOf(act: () => Promise<unknown>): Promise<Recording> {
  const messages: Recording['messages'][number][] = [];
  const connections = new Map<unknown, number>();
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const connection = connections.get(this) ?? connections.size;
    connections.set(this, connection);
    const [first, values] = given;
    const { text, ...rest } = (typeof first === 'string' ? { text: first, values } : first) as Partial<Message>;
    if (text !== undefined) messages.push({ text, values: rest.values ?? [], name: rest.name, connection });
    return query.apply(this, given);
  };
  try {
    await act();
    await pause(ENDED_MS);
  } finally {
    prototype.query = query;
  }
  return { messages, connections: connections.size };
}

/** The same messages and nothing else: what is answered is received and not looked at, as psql would with its output. */
export class Replay {
  private constructor(
    private readonly clients: readonly pg.Client[],
    private readonly messages: Recording['messages'],
  ) {}

  static async of({ messages, connections }: Recording, config: pg.ClientConfig): Promise<Replay> {
    const clients = Array.from({ length: connections }, () => new pg.Client(config));
    for (const client of clients) await client.connect();
    return new Replay(clients, messages);
  }

  async run(): Promise<void> {
    for (const { text, values, name, connection } of this.messages) {
      const asked =
        values.length === 0 ? { text } : { text, values: [...values], ...(name === undefined ? {} : { name }) };
      await this.clients[connection]?.query({ ...asked, rowMode: 'array', types: { getTypeParser: () => raw } });
    }
  }

  async close(): Promise<void> {
    for (const client of this.clients) await client.end();
  }
}

const raw = (value: string | Buffer): unknown => value;
