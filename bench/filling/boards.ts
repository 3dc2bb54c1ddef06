import { Random } from '../../apps/cli/src/demo/random.js';
import { BUILT_IN_LEARNING_FORMS } from '@app/domain';
import type { Scale } from '../scales.js';
import { startOf, type Year } from './school-years.js';
import { seededId } from './seeded-id.js';

/** A board as it is laid out before anything is written: who and what everything else refers to. */
export interface FillingBoard {
  readonly id: string;
  readonly nth: number;
  readonly random: Random;
  readonly years: readonly Year[];
  readonly yearIds: readonly string[];
  /** Of the year that is running, in which nothing was written down yet. */
  readonly runningYearId: string;
  readonly schoolIds: readonly string[];
  readonly formIds: readonly string[];
  readonly themeIds: readonly string[];
  readonly staff: readonly FillingStaff[];
  readonly teams: readonly FillingTeam[];
  /** In all of the years. */
  readonly activities: number;
}

export interface FillingStaff {
  readonly id: string;
  readonly nth: number;
  readonly schoolId: string;
  /** The first of each school leads it. */
  readonly leads: boolean;
  readonly team: FillingTeam;
  readonly formerGoalId: string;
  readonly goalId: string;
}

export interface FillingTeam {
  readonly id: string;
  readonly nth: number;
  readonly memberIds: string[];
}

const SCHOOLS_A_BOARD = 60;
const STAFF_A_TEAM = 8;
const THEMES = 8;

/** Boards of sixty schools. The first one is the same at every scale that has sixty. */
export function layOutBoards(scale: Scale, years: readonly Year[]): readonly FillingBoard[] {
  const share = (amount: number, schools: number): number => Math.round((amount * schools) / scale.schools);
  return Array.from({ length: Math.ceil(scale.schools / SCHOOLS_A_BOARD) }, (_, nth) => {
    const first = nth * SCHOOLS_A_BOARD;
    const next = Math.min(first + SCHOOLS_A_BOARD, scale.schools);
    const part = (amount: number): number => share(amount, next) - share(amount, first);
    return layOutBoard(nth, years, {
      schools: next - first,
      staff: part(scale.staff),
      activities: part(scale.activities),
    });
  });
}

function layOutBoard(
  nth: number,
  years: readonly Year[],
  { schools, staff, activities }: { schools: number; staff: number; activities: number },
): FillingBoard {
  const random = Random.of(`board ${nth}`);
  const draw = random.fork('places');
  const founded = startOf(years[0]?.fromOn ?? '');
  const ids = (number: number): string[] => Array.from({ length: number }, () => seededId(draw, founded));
  const [id] = ids(1) as [string];
  const [yearIds, formIds, themeIds] = [ids(years.length), ids(BUILT_IN_LEARNING_FORMS.length), ids(THEMES)];
  const [schoolIds, teamIds] = [ids(schools), ids(Math.ceil(staff / STAFF_A_TEAM))];
  const teams = teamIds.map((teamId, n): FillingTeam => ({ id: teamId, nth: n, memberIds: [] }));
  const people: FillingStaff[] = [];
  for (let n = 0; n < staff; n += 1) {
    const school = Math.floor((n * schools) / staff);
    const [memberId, formerGoalId, goalId] = ids(3) as [string, string, string];
    const team = teams[Math.floor(n / STAFF_A_TEAM)]!;
    team.memberIds.push(memberId);
    const leads = n === 0 || Math.floor(((n - 1) * schools) / staff) !== school;
    people.push({ id: memberId, nth: n, schoolId: schoolIds[school]!, leads, team, formerGoalId, goalId });
  }
  const [runningYearId] = ids(1) as [string];
  return {
    id,
    nth,
    random,
    years,
    yearIds,
    runningYearId,
    schoolIds,
    formIds,
    themeIds,
    staff: people,
    teams,
    activities,
  };
}
