import type { StaffWork } from '@app/domain';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { THE_MOMENT } from './api.js';
import { withRoles } from './callers.js';
import type { Statement } from './count-queries.js';
import type { FilledBoards } from './fill-boards.js';

/** A step of a plan, as PostgreSQL tells of it in JSON. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[];
}

export interface Plan {
  readonly milliseconds: number;
  /** The tables that were looked at. */
  readonly tables: readonly string[];
  readonly rows: number;
  /** Pages of the database that were looked at. */
  readonly pages: number;
  /** How each table was gone through: `activity by ix_activity_owner_date`, `theme from end to end`. */
  readonly ways: readonly string[];
  /** How many rows of a table were looked at, those that were turned down included. */
  readonly readOf: (table: string) => number;
}

/** Asks as a person of a board, as the app's role, and says how the database went about each query. */
export async function plansOf(
  app: DataSource,
  { boardId, teacherId }: FilledBoards,
  ask: (work: StaffWork) => Promise<unknown>,
): Promise<Plan[]> {
  const plans: Plan[] = [];
  await app.transaction('REPEATABLE READ', async (db) => {
    await db.query(`select set_config('app.board', $1, true)`, [boardId]);
    const query = async (sql: string, parameters: unknown[]): Promise<unknown[]> => {
      plans.push(await explain(db, sql, parameters));
      return [];
    };
    const actor = { ...withRoles(['teacher']), boardId, staffMemberId: teacherId };
    await ask({ db: { query }, actor, now: new Date(THE_MOMENT) } as unknown as StaffWork);
  });
  return plans;
}

/** A page that is come upon by going through a table costs so much more, as if there were as many times more boards. */
const MORE_BOARDS = '20';

/** So often PostgreSQL plans a prepared statement for its values, before it looks whether one plan does for any. */
const TIMES_PLANNED = 5;

/**
 * How the database goes about a statement of somebody of a board, as the app's role: when it first comes and, where the
 * connection prepares it, with the plan that is kept of it once it came often. What it changes is undone.
 */
export async function plansFor(app: DataSource, boardId: string, { sql, parameters }: Statement): Promise<Plan[]> {
  const runner = app.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(`select set_config('app.board', $1, true), set_config('seq_page_cost', $2, true)`, [
      ...[boardId, MORE_BOARDS],
    ]);
    const first = await explain(runner, sql, parameters);
    for (let time = 0; time <= TIMES_PLANNED + 1; time += 1) await runner.query(sql, [...parameters]);
    const [prepared] = (await runner.query(`select name from pg_prepared_statements where statement = $1`, [sql])) as {
      name: string;
    }[];
    if (!prepared) return [first];
    return [first, await explain(runner, `execute ${prepared.name} (${parameters.map(literalOf).join(', ')})`, [])];
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** As pg sends it, which writes lists in braces and moments as text. */
function literalOf(value: unknown): string {
  const { prepareValue } = (pg as unknown as { utils: { prepareValue(this: void, value: unknown): string | null } })
    .utils;
  const sent = prepareValue(value);
  return sent === null ? 'null' : pg.escapeLiteral(sent);
}

async function explain(
  db: { query(sql: string, parameters?: unknown[]): Promise<unknown> },
  sql: string,
  parameters: readonly unknown[],
): Promise<Plan> {
  const [row] = (await db.query(`explain (analyze, buffers, timing off, format json) ${sql}`, [...parameters])) as [
    { 'QUERY PLAN': [{ Plan: PlanNode; 'Execution Time': number }] },
  ];
  const [{ Plan: top, 'Execution Time': milliseconds }] = row['QUERY PLAN'];
  return { milliseconds, ...read(top) };
}

function read(top: PlanNode): Omit<Plan, 'milliseconds'> {
  const nodes = withPartsOf(top);
  const scans = nodes.filter((node) => node['Relation Name'] !== undefined);
  return {
    rows: top['Actual Rows'],
    tables: [...new Set(scans.map((node) => node['Relation Name'] ?? ''))],
    pages: top['Shared Hit Blocks'] + top['Shared Read Blocks'],
    ways: [...new Set(scans.map((node) => `${node['Relation Name']} ${wayOf(node)}`))].sort(),
    readOf: (table) =>
      scans
        .filter((node) => node['Relation Name'] === table)
        .reduce(
          (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
          0,
        ),
  };
}

const withPartsOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(withPartsOf)];

function wayOf(node: PlanNode): string {
  if (node['Node Type'] === 'Seq Scan') return 'from end to end';
  const index = withPartsOf(node).find((part) => part['Index Name'])?.['Index Name'];
  return `by ${index ?? node['Node Type']}`;
}
