import {
  type Board,
  type Expected,
  type Leerteam,
  MeasuringMoment,
  OutcomeMeasure,
  OutcomeResult,
  PurposeConsent,
  type PupilGroup,
  type School,
  type SchoolYear,
  type StaffMember,
  type Theme,
} from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from './api.js';
import { layOutCycle } from './laid-out/cycle.js';
import { addImpactHypothesis } from './laid-out/impact.js';

/** A pupil's scores on both days; either may be missing. */
export interface Scores {
  readonly group: string;
  readonly pupil: string;
  readonly first: number | null;
  readonly second: number | null;
}

export interface MeasuredBoard {
  readonly board: Board;
  readonly school: School;
  readonly year: SchoolYear;
  readonly theme: Theme;
  readonly measure: OutcomeMeasure;
  readonly first: MeasuringMoment;
  readonly second: MeasuringMoment;
  /** By the name of the group in the scores. */
  readonly groups: ReadonlyMap<string, PupilGroup>;
}

const FIRST_ON = '2025-09-20';
const SECOND_ON = '2026-01-20';

/** A board with a school of which all scores stand, its staff council's consent, and both moments. */
export async function measuredBoard(api: TestApi, scores: readonly Scores[]): Promise<MeasuredBoard> {
  const { world, database } = api;
  const { manager } = database.owner;
  const board = await world.board();
  const school = await world.school(board);
  const year = await world.schoolYear(board);
  const ids = () => ({ id: newId(), boardId: board.id, version: 1 });
  const about = { testLine: 'Toets', testVersion: '1', subject: 'taal', scale: 'ruwe score', grades: [] };
  const measure = manager.create(OutcomeMeasure, { ...ids(), ...about, lowestScore: null, highestScore: null });
  const first = manager.create(MeasuringMoment, {
    ...ids(),
    name: 'B-toetsen',
    fromOn: '2025-09-01',
    untilOn: '2025-10-01',
  });
  const second = manager.create(MeasuringMoment, {
    ...ids(),
    name: 'M-toetsen',
    fromOn: '2026-01-10',
    untilOn: '2026-02-01',
  });
  await manager.insert(OutcomeMeasure, measure);
  await manager.insert(MeasuringMoment, [first, second]);
  const groups = new Map<string, PupilGroup>();
  for (const { group } of scores)
    if (!groups.has(group)) groups.set(group, await world.pupilGroup(school, year, { name: `Groep ${group}` }));
  const made = { board, school, year, theme: await world.theme(board), measure, first, second, groups };
  await addScores(api, made, scores);
  await consent(api, board);
  return made;
}

async function addScores(
  { database }: TestApi,
  { board, measure, groups }: Pick<MeasuredBoard, 'board' | 'measure' | 'groups'>,
  scores: readonly Scores[],
): Promise<void> {
  const rows = scores.flatMap(({ group, pupil, first, second }) =>
    [
      { measuredOn: FIRST_ON, score: first },
      { measuredOn: SECOND_ON, score: second },
    ]
      .filter(({ score }) => score !== null)
      .map((one) => ({
        ...one,
        boardId: board.id,
        measureId: measure.id,
        pupilCode: `code of ${group}/${pupil}`,
        pupilGroupId: groups.get(group)?.id ?? '',
      })),
  );
  for (let start = 0; start < rows.length; start += 1_000)
    await database.owner.manager.insert(OutcomeResult, rows.slice(start, start + 1_000));
}

/** That the staff council of the whole board agreed. */
async function consent({ database, world }: TestApi, board: Board): Promise<void> {
  const agreed = {
    purpose: 'pupil_outcomes_and_learning' as const,
    decidedOn: '2025-08-20',
    documentTitle: 'Besluit PMR',
  };
  const recordedBy = (await world.boardAdmin(board)).id;
  const whole = { id: newId(), boardId: board.id, schoolId: null, recordedAt: new Date('2025-08-21T09:00:00Z') };
  await database.owner.manager.insert(PurposeConsent, { ...whole, ...agreed, recordedBy });
}

interface Declared {
  /** Names of the groups. */
  readonly groups: readonly string[];
  readonly expected?: Expected;
  readonly postHoc?: boolean;
  readonly declaredAt?: Date;
  readonly of: { readonly goalId: string } | { readonly cycleId: string };
  readonly declaredBy: StaffMember;
}

/** A hypothesis, declared beforehand unless it is said otherwise; its id. */
export function declare(
  api: TestApi,
  { theme, measure, first, second, groups: all }: MeasuredBoard,
  { groups, of, declaredBy, ...said }: Declared,
): Promise<string> {
  const named = groups.flatMap((name) => all.get(name) ?? []);
  const measured = { firstMeasureId: measure.id, firstMomentId: first.id, secondMomentId: second.id };
  return addImpactHypothesis(api, declaredBy, { themeId: theme.id, ...measured, ...said, ...of }, named);
}

/** A leerteam of some teachers with a cycle; its id. */
export async function teamWithCycle(
  api: TestApi,
  board: Board,
  members: readonly StaffMember[],
): Promise<{ team: Leerteam; cycleId: string }> {
  const team = await api.world.leerteam(board);
  for (const member of members) await api.world.membership(team, member);
  return { team, cycleId: await layOutCycle(api, team) };
}
