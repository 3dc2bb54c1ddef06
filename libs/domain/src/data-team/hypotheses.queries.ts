import { loadCycle } from '../inquiry/cycles.access.js';
import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { StaffWork } from '../work/work.js';
import { loadHypothesis } from './data-team.access.js';
import { type DataSourceRow, dataSourcesOf } from './data-sources.queries.js';
import type { Hypothesis } from './hypothesis.entity.js';
import { type MeasureRow, measuresOf } from './measures.queries.js';
import type { Verdict } from './verdict.entity.js';

/** A verdict as it is read; moments as the database writes them in JSON. */
export type VerdictRow = Pick<Verdict, 'id' | 'given' | 'because' | 'reopenedBecause'> & {
  readonly givenAt: string;
  readonly givenBy: NamedPerson;
  readonly reopenedAt: string | null;
  readonly reopenedBy: NamedPerson | null;
};

/** A hypothesis with everything that was decided on it, and what is done about it. */
export interface HypothesisRow extends Omit<Hypothesis, 'boardId' | 'authorId' | 'analysedById'> {
  readonly author: NamedPerson;
  readonly analysedBy: NamedPerson | null;
  readonly dataSourceIds: readonly string[];
  /** Those that were reopened, and the one that stands, in the order in which they were given. */
  readonly verdicts: readonly VerdictRow[];
  readonly measures: readonly MeasureRow[];
}

const person = (column: string): string =>
  `(select ${personSql('s')} from staff_member s where s.board_id = h.board_id and s.id = ${column})`;

const ROWS = `select h.id, h.cycle_id as "cycleId", h.kind, h.statement, h.because, h.about, h.analysis,
    h.analysed_at as "analysedAt", h.version,
    ${person('h.author_id')} as author, ${person('h.analysed_by_id')} as "analysedBy",
    array(select l.data_source_id from hypothesis_data_source l
      where l.board_id = h.board_id and l.hypothesis_id = h.id order by 1) as "dataSourceIds",
    (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'given', v.given, 'because', v.because,
         'givenAt', v.given_at, 'givenBy', ${person('v.given_by_id')}, 'reopenedAt', v.reopened_at,
         'reopenedBy', ${person('v.reopened_by_id')}, 'reopenedBecause', v.reopened_because) order by v.id), '[]')
      from hypothesis_verdict v where v.board_id = h.board_id and v.hypothesis_id = h.id) as verdicts
  from hypothesis h where h.board_id = $1`;

/** Everything that a data team has in a cycle: its hypotheses, in the order in which they came, and the data for them. */
export interface DataTeamOverview {
  readonly hypotheses: readonly HypothesisRow[];
  readonly dataSources: readonly DataSourceRow[];
}

/** The hypotheses of a cycle with all that hangs on them, however many they are, for the members of its leerteam. */
export async function readHypotheses(work: StaffWork, cycleId: string): Promise<DataTeamOverview> {
  await loadCycle(work, cycleId, 'cycle.read');
  const hypotheses = await rowsWith(work, 'h.cycle_id = $2', cycleId);
  return { hypotheses, dataSources: await dataSourcesOf(work, { cycleId }) };
}

/** One hypothesis of a leerteam that the actor is in. */
export async function readHypothesis(work: StaffWork, id: string): Promise<HypothesisRow> {
  await loadHypothesis(work, id, 'cycle.read');
  return hypothesisDetail(work, id);
}

/** One that came through its door. */
export async function hypothesisDetail(work: StaffWork, id: string): Promise<HypothesisRow> {
  const [row] = (await rowsWith(work, 'h.id = $2', id)) as [HypothesisRow];
  return row;
}

async function rowsWith(work: StaffWork, condition: string, id: string): Promise<HypothesisRow[]> {
  const rows = await work.db.query<Omit<HypothesisRow, 'measures'>[]>(`${ROWS} and ${condition} order by h.id`, [
    work.actor.boardId,
    id,
  ]);
  const measures = await measuresOf(work, { hypothesisIds: rows.map((row) => row.id) });
  return rows.map((row) => ({
    ...row,
    measures: measures.filter(({ hypothesisId }) => hypothesisId === row.id),
  }));
}
