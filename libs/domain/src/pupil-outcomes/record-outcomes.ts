import { newId, RuleBroken } from '@app/platform';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { School } from '../organisations/school.entity.js';
import { SchoolYear } from '../organisations/school-year.entity.js';
import { expectKnown } from '../work/references.js';
import { insertRows } from '../work/insert-rows.js';
import type { RequestWork } from '../work/work.js';
import { loadOutcomeMeasure, lookAtOutcomeMeasure } from './outcome-measures.access.js';
import {
  type FoundedGroup,
  type KnownOutcomes,
  looksMixedUp,
  type OutcomePlan,
  type PlannedScore,
  planOutcomes,
  type ReadScore,
} from './outcome-results.rules.js';
import { expectStillKept } from './results-retention.js';
import { storeResults } from './store-results.js';
import { storedOn } from './stored-results.queries.js';

export interface OutcomeImport extends Pick<KnownOutcomes, 'founding' | 'restore'> {
  readonly measureId: string;
  readonly schoolId: string;
  readonly schoolYearId: string;
  readonly scores: readonly ReadScore[];
}

/** What recording these scores would do. Reads only. */
export async function planOutcomeImport(work: RequestWork, wanted: OutcomeImport): Promise<OutcomePlan> {
  const { boardId } = work.actor;
  const { measureId, schoolId, schoolYearId, founding, restore, scores } = wanted;
  const { lowestScore, highestScore } = await lookAtOutcomeMeasure(work, measureId, 'outcome-result.import');
  await expectKnown(work, School, [schoolId], '/schoolId', 'unknown_school');
  const dates = await work.db.findOneBy(SchoolYear, { boardId, id: schoolYearId });
  if (!dates) throw RuleBroken.at('/schoolYearId', 'unknown_school_year');
  await expectStillKept(work, schoolYearId);
  const named = await groupsByName(work, wanted);
  const written = await storedOn(work, measureId, [...new Set(scores.map(({ measuredOn }) => measuredOn))]);
  const known = { schoolId, ...named, ...written, lowestScore, highestScore, dates, founding, restore };
  if (looksMixedUp(scores, known)) throw RuleBroken.at('/groupColumn', 'groups_look_like_pupils');
  return planOutcomes(scores, known);
}

/** Records scores: new ones are added, changed ones replaced; doing it again changes nothing. */
export async function recordOutcomes(work: RequestWork, wanted: OutcomeImport): Promise<OutcomePlan> {
  const { measureId } = wanted;
  await loadOutcomeMeasure(work, measureId, 'outcome-result.import');
  const plan = await planOutcomeImport(work, wanted);
  await found(work, wanted, plan.foundedGroups);
  await store(work, wanted, [...plan.added, ...plan.changed]);
  const { restored } = plan;
  work.record({
    event: 'outcome-results.imported',
    subjectType: 'outcome_measure',
    subjectId: measureId,
    changes: {
      added: plan.added.length,
      changed: plan.changed.length,
      ...(restored > 0 ? { restored } : {}),
      foundedGroups: plan.foundedGroups.length,
    },
  });
  return plan;
}

type Place = Pick<OutcomeImport, 'schoolId' | 'schoolYearId'>;

async function groupsByName(
  work: RequestWork,
  { schoolId, schoolYearId }: Place,
): Promise<Pick<KnownOutcomes, 'groups' | 'sharedNames'>> {
  const all = await work.db.findBy(PupilGroup, { boardId: work.actor.boardId, schoolId, schoolYearId });
  const groups = new Map<string, string>();
  // Several groups can have one name where another system made them; a name alone then says too little.
  const sharedNames = new Set<string>();
  for (const { id, name } of all) {
    if (groups.has(name)) sharedNames.add(name);
    groups.set(name, id);
  }
  return { groups, sharedNames };
}

async function found(
  work: RequestWork,
  { schoolId, schoolYearId }: Place,
  groups: readonly FoundedGroup[],
): Promise<void> {
  const place = { boardId: work.actor.boardId, schoolId, schoolYearId, sourceId: null, version: 1 };
  await insertRows(
    work,
    PupilGroup,
    groups.map((group) => ({ id: newId(), ...place, ...group })),
  );
}

async function store(work: RequestWork, wanted: OutcomeImport, scores: readonly PlannedScore[]): Promise<void> {
  const { groups } = await groupsByName(work, wanted);
  const { measureId } = wanted;
  await storeResults(
    work,
    scores.map(({ groupName, ...score }) => ({
      ...{ ...score, measureId, sourceId: null },
      // All of them were there, or founded just now.
      pupilGroupId: groups.get(groupName) ?? '',
    })),
  );
}
