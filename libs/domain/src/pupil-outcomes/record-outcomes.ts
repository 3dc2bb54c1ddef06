import { newId, RuleBroken } from '@app/platform';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { School } from '../organisations/school.entity.js';
import { SchoolYear } from '../organisations/school-year.entity.js';
import { expectKnown } from '../work/references.js';
import type { RequestWork } from '../work/work.js';
import { loadOutcomeMeasure } from './maintain-outcome-measures.js';
import {
  type OutcomePlan,
  type PlannedScore,
  planOutcomes,
  type ReadScore,
  type StoredScore,
} from './outcome-results.rules.js';

export interface OutcomeImport {
  readonly measureId: string;
  readonly schoolId: string;
  readonly schoolYearId: string;
  /** Whether groups that are not there yet are founded in the school and year. */
  readonly mayFoundGroups: boolean;
  readonly scores: readonly ReadScore[];
}

/** What recording these scores would do. Reads only. */
export async function planOutcomeImport(work: RequestWork, wanted: OutcomeImport): Promise<OutcomePlan> {
  const { boardId } = work.actor;
  const { measureId, schoolId, schoolYearId } = wanted;
  const { lowestScore, highestScore } = await loadOutcomeMeasure(work, measureId, 'outcome-result.import');
  await expectKnown(work, School, [schoolId], '/schoolId', 'unknown_school');
  const dates = await work.db.findOneBy(SchoolYear, { boardId, id: schoolYearId });
  if (!dates) throw RuleBroken.at('/schoolYearId', 'unknown_school_year');
  const groups = await groupsByName(work, schoolId, schoolYearId);
  const stored = await work.db.query<StoredScore[]>(
    `select pupil_code as "pupilCode", measured_on as "measuredOn", score, pupil_group_id as "pupilGroupId"
       from outcome_result where board_id = $1 and measure_id = $2 and measured_on = any($3::date[])`,
    [boardId, measureId, [...new Set(wanted.scores.map(({ measuredOn }) => measuredOn))]],
  );
  const { mayFoundGroups, scores } = wanted;
  return planOutcomes(scores, { groups, stored, lowestScore, highestScore, dates, mayFoundGroups });
}

/** Records scores: new ones are added, changed ones replaced; doing it again changes nothing. */
export async function recordOutcomes(work: RequestWork, wanted: OutcomeImport): Promise<OutcomePlan> {
  const plan = await planOutcomeImport(work, wanted);
  const { boardId } = work.actor;
  const { measureId, schoolId, schoolYearId } = wanted;
  const founded = plan.foundedGroups.map((name) => ({
    id: newId(),
    boardId,
    schoolId,
    schoolYearId,
    name,
    grade: null,
  }));
  for (let start = 0; start < founded.length; start += 1000)
    await work.db.insert(
      PupilGroup,
      founded.slice(start, start + 1000).map((group) => ({ ...group, sourceId: null })),
    );
  const scores = [...plan.added, ...plan.changed];
  if (scores.length > 0) await store(work, measureId, await groupsByName(work, schoolId, schoolYearId), scores);
  work.record({
    event: 'outcome-results.imported',
    subjectType: 'outcome_measure',
    subjectId: measureId,
    changes: { added: plan.added.length, changed: plan.changed.length, foundedGroups: founded.length },
  });
  return plan;
}

async function groupsByName(work: RequestWork, schoolId: string, schoolYearId: string): Promise<Map<string, string>> {
  const groups = await work.db.findBy(PupilGroup, { boardId: work.actor.boardId, schoolId, schoolYearId });
  // Several groups can have one name where another system made them; a name alone then says too little.
  const names = groups.map(({ name }) => name);
  const once = groups.filter(({ name }) => names.indexOf(name) === names.lastIndexOf(name));
  return new Map(once.map(({ name, id }) => [name, id]));
}

async function store(
  work: RequestWork,
  measureId: string,
  groups: ReadonlyMap<string, string>,
  scores: readonly PlannedScore[],
): Promise<void> {
  await work.db.query(
    `insert into outcome_result (board_id, measure_id, pupil_code, measured_on, pupil_group_id, score)
     select $1, $2, s.pupil_code, s.measured_on, s.pupil_group_id, s.score
       from unnest($3::text[], $4::date[], $5::uuid[], $6::double precision[])
         as s (pupil_code, measured_on, pupil_group_id, score)
     on conflict (board_id, measure_id, pupil_code, measured_on)
     do update set score = excluded.score, pupil_group_id = excluded.pupil_group_id`,
    [
      work.actor.boardId,
      measureId,
      scores.map(({ pupilCode }) => pupilCode),
      scores.map(({ measuredOn }) => measuredOn),
      scores.map(({ groupName }) => groups.get(groupName)),
      scores.map(({ score }) => score),
    ],
  );
}
