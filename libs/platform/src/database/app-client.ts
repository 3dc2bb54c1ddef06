import pg from 'pg';

/** As many statements as one connection keeps prepared: each keeps its plan in the memory of the database. */
const MOST_PREPARED = 256;
/** How long the end of a transaction that only read may wait for something to go along with, in milliseconds. */
const LONGEST_PENDING = 5;

const START = /^start transaction$/i;
/** Where nothing is written. */
export const READ_ONLY = 'set transaction read only';
/**
 * What opens a transaction, as TypeORM and the unit of work say it: its answer tells nothing, and the server understands
 * it. Had it a mistake, the message that holds the start too would be refused whole, and what follows would stand outside.
 */
const OPENINGS = [
  START,
  /^set transaction isolation level (?:read committed|repeatable read|serializable)$/i,
  new RegExp(`^(?:${READ_ONLY}; )?set local app\\.[a-z_]+ = '[^']*'$`),
  /^select pg_advisory_xact_lock\(hashtextextended\(\$1, 0\)\)$/,
];
const END = /^(?:commit|rollback)$/i;
/** A value that is neither what something equals, nor how many are asked for, nor where no plan looks at it. */
const OTHER_VALUE = /(?<!(?<![<>!])=\s*|\blimit\s+|\bcoalesce\([\w.]+, |\bjsonb_to_recordset\()\$\d/i;
const INSERT = /^\s*(?:with \w+ as \(\s*)?insert\s/i;
const NOTHING = { rows: [], rowCount: 0 };

/**
 * A connection of API or worker, which spares the database what it did before, and the wire the turns that nobody waits
 * for. A statement for which one plan does is prepared when it comes a second time: to parse and plan a list of
 * activities takes as long as to answer it. What opens a transaction goes out with the first question that is asked in
 * it, one in which nothing is asked never begins, and what ends one that only read goes out with whatever comes next.
 */
export class AppClient extends pg.Client {
  /** By their text, the longest unused first; without a name those that came once. */
  private readonly statements = new Map<string, string | undefined>();
  private named = 0;
  /** Said and not sent yet, in this order. */
  private pending: string[] = [];
  private onlyReads = false;
  private sending: NodeJS.Timeout | undefined;

  constructor(config?: pg.ClientConfig) {
    const pipelined = { ...config, pipeline: true };
    super(pipelined);
  }

  // The signatures of pg are eight; only what TypeORM calls is looked at, the rest goes as it is, and in its turn.
  override query(...given: never[]): never {
    const [text, values, callback] = given as unknown[];
    if (typeof text === 'string' && typeof values !== 'function' && callback === undefined)
      return this.ask(text, Array.isArray(values) ? values : []) as never;
    for (const sent of this.sendPending()) sent.catch(() => undefined);
    return this.send(given) as never;
  }

  private async ask(text: string, values: readonly unknown[]): Promise<unknown> {
    if (START.test(text)) this.onlyReads = false;
    if (text.startsWith(READ_ONLY)) this.onlyReads = true;
    if (OPENINGS.some((opening) => opening.test(text))) return this.say(withLiterals(text, values));
    if (END.test(text) && this.takeBackStart()) return NOTHING;
    if (END.test(text) && this.onlyReads) return this.say('commit');
    this.writeTogether();
    const before = this.sendPending();
    const answer = this.send(values.length === 0 ? [text] : [{ text, values, name: this.nameOf(text) }]);
    // Where what came before was refused, that is the reason of what followed.
    return (await Promise.all([...before, answer])).at(-1);
  }

  /** Keeps it until something is asked; an end goes by itself where that takes too long. */
  private say(text: string): typeof NOTHING {
    this.pending.push(text);
    this.sending ??= setTimeout(() => this.sendEnd(), LONGEST_PENDING).unref();
    return NOTHING;
  }

  private takeBackStart(): boolean {
    const started = this.pending.findIndex((said) => START.test(said));
    if (started >= 0) this.pending.length = started;
    return started >= 0;
  }

  /** In one message: the server answers once. */
  private sendPending(): Promise<unknown>[] {
    clearTimeout(this.sending);
    this.sending = undefined;
    if (this.pending.length === 0) return [];
    const said = this.pending.join('; ');
    this.pending = [];
    return [this.send([said])];
  }

  private sendEnd(): void {
    this.sending = undefined;
    const [end] = this.pending;
    if (end === undefined || !END.test(end)) return;
    this.pending.shift();
    this.send([end]).catch(() => undefined);
  }

  private send(given: unknown[]): Promise<unknown> {
    return (super.query as (...given: unknown[]) => Promise<unknown>).apply(this, given);
  }

  private nameOf(text: string): string | undefined {
    if (!doesWithOnePlan(text)) return undefined;
    const isKnown = this.statements.has(text);
    const name = isKnown ? (this.statements.get(text) ?? `s${(this.named += 1)}`) : undefined;
    this.statements.delete(text);
    this.statements.set(text, name);
    if (this.statements.size > MOST_PREPARED) this.forgetOldest();
    return name;
  }

  private forgetOldest(): void {
    const [oldest] = this.statements as Iterable<[string, string | undefined]>;
    if (!oldest) return;
    const [text, name] = oldest;
    this.statements.delete(text);
    // Not by `deallocate`, which would undo a transaction where the statement was never understood.
    if (name !== undefined) this.wire.close({ type: 'S', name });
  }

  /** What is asked in one turn of the program leaves it in one piece. */
  private writeTogether(): void {
    const { stream } = this.wire;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }

  /** What pg does not tell its types of. */
  private get wire(): Wire {
    return (this as unknown as { connection: Wire }).connection;
  }
}

/**
 * Whether PostgreSQL may keep one plan for whatever values. Of a stretch of time or a list of ids it would have to guess
 * how much they choose, and a condition that may be left out it would plan with: those are planned each time.
 */
const doesWithOnePlan = (text: string): boolean => INSERT.test(text) || !OTHER_VALUE.test(text);

interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  close(what: { type: 'S'; name: string }): void;
}

/** What holds for one transaction and is read by the policies: `app.board`. */
export const settingOf = (name: string, value: string): string => `set local ${name} = ${pg.escapeLiteral(value)}`;

/** With its parameters written in, so that several statements go in one message. */
const withLiterals = (text: string, values: readonly unknown[]): string =>
  text.replace(/\$(\d+)/g, (_, number: string) => pg.escapeLiteral(String(values[Number(number) - 1])));
