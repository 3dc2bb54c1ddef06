import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { StaffWork } from '../work/work.js';
import { loadMeasure } from './data-team.access.js';
import type { Measure, MeasureEvaluation } from './measure.entity.js';

/** An evaluation as it is read; the moment as the database writes it in JSON. */
export interface EvaluationRow extends Omit<MeasureEvaluation, 'boardId' | 'measureId' | 'authorId' | 'evaluatedAt'> {
  readonly author: NamedPerson;
  readonly evaluatedAt: string;
}

/** A measure with who carries it out and what came of it, the last evaluation last. */
export interface MeasureRow extends Omit<Measure, 'boardId' | 'authorId'> {
  readonly author: NamedPerson;
  readonly members: readonly NamedPerson[];
  readonly evaluations: readonly EvaluationRow[];
}

const ROWS = `select m.id, m.hypothesis_id as "hypothesisId", m.what, m.due_on as "dueOn", m.status,
    m.dropped_because as "droppedBecause", m.version,
    (select ${personSql('s')} from staff_member s where s.board_id = m.board_id and s.id = m.author_id) as author,
    (select coalesce(jsonb_agg(${personSql('s')} order by s.given_name, s.family_name, s.id), '[]')
      from measure_member mm join staff_member s on s.board_id = mm.board_id and s.id = mm.staff_member_id
     where mm.board_id = m.board_id and mm.measure_id = m.id) as members,
    (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'outcome', e.outcome, 'asIntended', e.as_intended,
         'pupilsLearning', e.pupils_learning, 'evidence', e.evidence, 'evaluatedAt', e.evaluated_at,
         'author', ${personSql('s')}) order by e.id), '[]')
      from measure_evaluation e join staff_member s on s.board_id = e.board_id and s.id = e.author_id
     where e.board_id = m.board_id and e.measure_id = m.id) as evaluations
  from measure m where m.board_id = $1`;

/** The measures for hypotheses that came through their door, in the order in which they were planned. */
export const measuresOf = (
  work: StaffWork,
  { hypothesisIds }: { readonly hypothesisIds: readonly string[] },
): Promise<MeasureRow[]> =>
  work.db.query<MeasureRow[]>(`${ROWS} and m.hypothesis_id = any($2::uuid[]) order by m.id`, [
    work.actor.boardId,
    hypothesisIds,
  ]);

/** One measure of a leerteam that the actor is in. */
export async function readMeasure(work: StaffWork, id: string): Promise<MeasureRow> {
  await loadMeasure(work, id, 'cycle.read');
  return measureDetail(work, id);
}

/** One that came through its door. */
export async function measureDetail(work: StaffWork, id: string): Promise<MeasureRow> {
  const [row] = await work.db.query<[MeasureRow]>(`${ROWS} and m.id = $2`, [work.actor.boardId, id]);
  return row;
}
