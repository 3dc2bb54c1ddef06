import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { StaffWork } from '../work/work.js';
import type { TeamDataSource } from './data-source.entity.js';

type Ids = 'boardId' | 'authorId' | 'collectorId' | 'judgedById';

/** Data that a team looks at, and how far it trusts them. */
export interface DataSourceRow extends Omit<TeamDataSource, Ids> {
  readonly author: NamedPerson;
  readonly collector: NamedPerson | null;
  readonly judgedBy: NamedPerson | null;
  readonly hypothesisIds: readonly string[];
}

const person = (column: string): string =>
  `(select ${personSql('s')} from staff_member s where s.board_id = d.board_id and s.id = d.${column})`;

const ROWS = `select d.id, d.cycle_id as "cycleId", d.what, d.origin, d.outcome_measure_id as "outcomeMeasureId",
    d.due_on as "dueOn", d.collected_on as "collectedOn", d.quality, d.reliable, d.valid, d.enough,
    d.quality_because as "qualityBecause", d.judged_at as "judgedAt", d.version,
    ${person('author_id')} as author, ${person('collector_id')} as collector, ${person('judged_by_id')} as "judgedBy",
    array(select l.hypothesis_id from hypothesis_data_source l
      where l.board_id = d.board_id and l.data_source_id = d.id order by 1) as "hypothesisIds"
  from data_source d where d.board_id = $1`;

/** The data sources of a cycle that came through its door, in the order in which they were named. */
export const dataSourcesOf = (work: StaffWork, { cycleId }: { readonly cycleId: string }): Promise<DataSourceRow[]> =>
  work.db.query<DataSourceRow[]>(`${ROWS} and d.cycle_id = $2 order by d.id`, [work.actor.boardId, cycleId]);

/** One data source that came through its door. */
export async function dataSourceDetail(work: StaffWork, id: string): Promise<DataSourceRow> {
  const [row] = await work.db.query<[DataSourceRow]>(`${ROWS} and d.id = $2`, [work.actor.boardId, id]);
  return row;
}
