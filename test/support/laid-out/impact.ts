import type { Visibility } from '@app/access';
import {
  type Goal,
  ImpactHypothesis,
  ImpactHypothesisGroup,
  OutcomeMeasure,
  OutcomeResult,
  type PupilGroup,
  type StaffMember,
  type Theme,
} from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from '../api.js';
import { addMeasuringMoment } from './outcomes.js';
import { content, type LaidOut, MEMBERS, type People, textOf } from './thing.js';

/** A measure and the moments of a school year, for what is expected of it. */
export interface MeasuredYear {
  readonly measureId: string;
  /** In September. */
  readonly autumnId: string;
  /** From 12 January until 13 February. */
  readonly winterId: string;
  /** From 18 May until 20 June. */
  readonly summerId: string;
}

export async function layOutMeasuredYear(
  api: TestApi,
  { boardId }: { readonly boardId: string },
): Promise<MeasuredYear> {
  const moment = (name: string, fromOn: string, untilOn: string) =>
    addMeasuringMoment(api, boardId, { name, fromOn, untilOn });
  return {
    measureId: await addMeasure(api, boardId),
    autumnId: await moment('Begintoetsen 2025-2026', '2025-09-01', '2025-10-01'),
    winterId: await moment('M-toetsen lezen 2025-2026', '2026-01-12', '2026-02-13'),
    summerId: await moment('E-toetsen 2025-2026', '2026-05-18', '2026-06-20'),
  };
}

export async function addMeasure({ database }: TestApi, boardId: string): Promise<string> {
  const id = newId();
  const test = { testLine: `Toets ${id}`, testVersion: '1', subject: 'lezen', scale: 'vaardigheidsscore' };
  await database.owner.manager.insert(OutcomeMeasure, { id, boardId, ...test, version: 1 });
  return id;
}

/** The score of a pupil of a group, on a day. */
export async function addScore(
  { database }: TestApi,
  { id: pupilGroupId, boardId }: PupilGroup,
  { measureId, measuredOn, pupil = newId() }: { measureId: string; measuredOn: string; pupil?: string },
): Promise<void> {
  const score = { boardId, measureId, pupilGroupId, measuredOn, pupilCode: pupil, score: 42, withdrawnAt: null };
  await database.owner.manager.insert(OutcomeResult, { ...score, sourceId: null });
}

/** A hypothesis that somebody declared, whose words are found nowhere else; its id. */
export async function addImpactHypothesis(
  { database }: TestApi,
  { id: declaredById, boardId }: StaffMember,
  of: Pick<ImpactHypothesis, 'themeId' | 'firstMeasureId' | 'firstMomentId' | 'secondMomentId'> &
    Partial<ImpactHypothesis>,
  groups: readonly PupilGroup[],
): Promise<string> {
  const id = of.id ?? newId();
  const declared = { declaredById, declaredAt: new Date('2025-09-15T08:00:00Z'), postHoc: false };
  const said = { expectation: textOf(id), expected: 'more_growth' as const, secondMeasureId: of.firstMeasureId };
  await database.owner.manager.insert(ImpactHypothesis, { id, boardId, ...declared, ...said, version: 1, ...of });
  const rows = groups.map(({ id: pupilGroupId }) => ({ boardId, hypothesisId: id, pupilGroupId }));
  await database.owner.manager.insert(ImpactHypothesisGroup, rows);
  return id;
}

/**
 * What the owner expects of their goal, which runs; what their leerteam expects of a cycle, which was measured; and
 * another of it, which was evaluated.
 */
export async function layOutImpact(
  api: TestApi,
  { owner }: People,
  place: {
    readonly goal: Goal;
    readonly visibility: Visibility;
    readonly cycleId: string;
    readonly theme: Theme;
    readonly group: PupilGroup;
  },
): Promise<LaidOut> {
  const { goal, visibility, cycleId, group } = place;
  const { measureId: firstMeasureId, ...year } = await layOutMeasuredYear(api, goal);
  const declare = (of: Partial<ImpactHypothesis>, secondMomentId: string): Promise<string> => {
    const measured = { firstMeasureId, firstMomentId: year.autumnId, secondMomentId };
    return addImpactHypothesis(api, owner, { themeId: place.theme.id, ...measured, ...of }, [group]);
  };
  await addScore(api, group, { measureId: firstMeasureId, measuredOn: '2026-01-20' });
  const says = `Dat verwacht alleen het team van ${owner.id}.`;
  const evaluated = { evaluatedAt: new Date('2026-03-02T08:00:00Z'), evaluatedById: owner.id };
  const words = { conclusion: says, alternatives: says };
  const ofTeam = { seenWith: 'impact-hypothesis.read', ...MEMBERS, says } as const;
  return {
    things: {
      'impact-hypotheses of a goal': content(
        await declare({ goalId: goal.id }, year.summerId),
        'impact-hypothesis.read',
        visibility,
      ),
      'impact-hypotheses of a cycle': {
        ...ofTeam,
        id: await declare({ cycleId, expectation: says }, year.winterId),
      },
      'impact-hypotheses of a cycle, evaluated': {
        ...ofTeam,
        id: await declare(
          { cycleId, expected: 'less_growth', expectation: says, ...evaluated, ...words },
          year.winterId,
        ),
      },
    },
    fields: { firstMeasureId, firstMomentId: year.winterId, secondMomentId: year.summerId },
  };
}
