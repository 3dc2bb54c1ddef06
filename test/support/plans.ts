import type { StaffWork } from '@app/domain';
import type { DataSource } from 'typeorm';
import { THE_MOMENT } from './api.js';
import { withRoles } from './callers.js';
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
      const [row] = await db.query<[{ 'QUERY PLAN': [{ Plan: PlanNode; 'Execution Time': number }] }]>(
        `explain (analyze, buffers, timing off, format json) ${sql}`,
        parameters,
      );
      const [{ Plan: top, 'Execution Time': milliseconds }] = row['QUERY PLAN'];
      plans.push({ milliseconds, ...read(top) });
      return [];
    };
    const actor = { ...withRoles(['teacher']), boardId, staffMemberId: teacherId };
    await ask({ db: { query }, actor, now: new Date(THE_MOMENT) } as unknown as StaffWork);
  });
  return plans;
}

function read(top: PlanNode): Omit<Plan, 'milliseconds'> {
  const nodes = withPartsOf(top);
  const scans = nodes.filter((node) => node['Relation Name'] !== undefined);
  return {
    rows: top['Actual Rows'],
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
