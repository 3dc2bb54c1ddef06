import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from '../../apps/api/src/http/openapi.js';
import { type Call, callsOf } from '../support/access-oracle.js';
import { startApi, type TestApi } from '../support/api.js';
import { callOperation } from '../support/call-operation.js';
import { type Statement, statementsOf } from '../support/count-queries.js';
import type { Person } from '../support/laid-out/thing.js';
import { layOutManyTimes } from '../support/many-times-over.js';
import { type Everything, oneOfEverything } from '../support/one-of-everything.js';
import { type NamedOperation, operationsOf } from '../support/operations.js';
import { plansFor } from '../support/plans.js';
import { undoChanges } from '../support/undo-changes.js';

/** Between them they may read everything; whoever comes first asks. */
const READERS: readonly Person[] = ['owner', 'leader', 'administrator'];

/** A board is large in a table where it has so many rows in it. */
const LARGE = 300;

/** Of these even the largest boards have no more than some hundred, and of people a thousand: one may go through all. */
const FEW = new Set([
  ...['school', 'school_year', 'theme', 'learning_form', 'leerteam', 'staff_member', 'pulse_item', 'purpose_consent'],
  ...['measuring_moment', 'impact_hypothesis', 'strategy_document'],
]);

/** What looks at most of a board's rows in a table, and why that is right. This list may only shrink. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'GET /v1/activities: activity':
    'what is open is laid out on one day here; by the day in activity-query-plans.spec.ts',
  'GET /v1/insights: insight': 'what is open to all of the board, the newest first; in insight-query-plans.spec.ts',
  'GET /v1/goals: goal': 'what is open to all of the board; of everybody’s own that are some thousand',
  'GET /v1/impact-hypotheses: goal': 'of some dozen hypotheses: planned through the goals, as here there are hundreds',
  'GET /v1/signals: signal':
    'those of the schools that one works at, which here are all, as a copy is at the same school',
  'GET /v1/cycles/{id}/hypotheses: measure': 'those of one cycle, which here are most',
};

/** What one request sent. */
interface Asked {
  readonly call: string;
  readonly statements: readonly Statement[];
}

/**
 * Everything that can be read, in a database that is large in every table: a board of a hundred times as many people,
 * each with twenty of everything, among others. A new operation is covered as soon as it is there.
 */
describe('what the API sends to a database that is large in everything', () => {
  let api: TestApi;
  let document: OpenAPIObject;
  let everything: Everything;
  let few: Asked[];
  let many: Asked[];
  /** How many rows the board has in a table. */
  let rowsOf: ReadonlyMap<string, number>;

  beforeAll(async () => {
    api = await startApi();
    document = await describeApi(api.app);
    everything = await oneOfEverything(api, 'team');
    undoChanges(api);
    few = await askEverything();
    const { owner } = api.database;
    await layOutManyTimes(owner, boardId(), { boards: 40, withinBoard: 100, ofTheSame: 20 });
    const tables = await owner.query<{ name: string }[]>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'board_id'`,
    );
    const counted = await owner.query<{ name: string; rows: number }[]>(
      tables
        .map(({ name }) => `select '${name}' as name, count(*) as rows from ${name} where board_id = $1`)
        .join(' union all '),
      [boardId()],
    );
    rowsOf = new Map(counted.map(({ name, rows }) => [name, rows]));
    many = await askEverything();
  }, 300_000);
  afterAll(() => api.close());

  const boardId = (): string => everything.people.owner.boardId;

  async function askEverything(): Promise<Asked[]> {
    const clients = await Promise.all(READERS.map((reader) => api.as(everything.people[reader])));
    const calls = operationsOf(document)
      .filter(readsData)
      .flatMap((operation) => callsOf(operation, everything));
    const asked: Asked[] = [];
    for (const call of calls) asked.push({ call: call.name, statements: await statementsFor(call, clients) });
    return asked;
  }

  async function statementsFor({ name, operation, thing: kind }: Call, clients: Awaited<ReturnType<TestApi['as']>>[]) {
    let status = 0;
    for (const client of clients) {
      const statements = await statementsOf(api, async () => {
        ({ status } = await callOperation(client, document, operation, everything, { kind }));
      });
      if (status === 200) return statements;
    }
    // What is shared and opened is told of a report on oneself alone.
    if (kind?.startsWith('reports of ')) return [];
    throw new Error(`${name}: ${status} for each reader.`);
  }

  it('looks at no more of a table than what it is asked about', async () => {
    const found = new Map<string, string>();
    const planned = new Set<string>();
    for (const { call, statements } of many)
      for (const statement of statements) {
        if (planned.has(statement.sql) || !/^\s*(select|with)\b/i.test(statement.sql)) continue;
        planned.add(statement.sql);
        for (const [table, how] of await lookedThrough(statement)) found.set(`${call}: ${table}`, how);
      }
    for (const excepted of Object.keys(EXCEPTIONS)) found.delete(excepted);
    expect([...found].map((one) => one.join(', '))).toEqual([]);
    expect(planned.size).toBeGreaterThan(200);
  });

  /** The tables of which a statement looks at half of what the board has, or more, or at those of other boards. */
  async function lookedThrough(statement: Statement): Promise<[table: string, how: string][]> {
    const plans = await plansFor(api.database.app, boardId(), statement);
    return plans.flatMap((plan) =>
      plan.tables.flatMap((table): [string, string][] => {
        const [own, read] = [rowsOf.get(table) ?? 0, plan.readOf(table)];
        if (own < LARGE || FEW.has(table) || read < own / 2) return [];
        return [[table, `${read} of ${own}: ${plan.ways.filter((way) => way.startsWith(`${table} `)).join(', ')}`]];
      }),
    );
  }

  it('is as many statements, however long the lists are', () => {
    const before = new Map(few.map(({ call, statements }) => [call, statements.length]));
    const grown = many.filter(({ call, statements }) => statements.length > (before.get(call) ?? 0));
    expect(grown.map(({ call, statements }) => `${call}: ${before.get(call)} became ${statements.length}`)).toEqual([]);
  });
});

/** Whether it answers data that were looked up: neither a stream nor a file. */
const readsData = ({ method, operation, requires }: NamedOperation): boolean => {
  const answer = (operation.responses as Record<string, { content?: object }>)['200'];
  return (
    method === 'get' && requires !== 'public' && answer?.content !== undefined && 'application/json' in answer.content
  );
};
