import { emptyHouse, houseData } from '../house/house.fixture.js';
import type { ScoredPupil } from '../impact/impact.facts.js';
import { impactCase } from '../impact/impact.fixture.js';
import type { Participation } from '../participation/participation.dataset.js';
import { schoolOf } from '../participation/participation.fixture.js';
import { SAMPLE_HEAD } from '../sample-head.fixture.js';
import type { BoardData } from './board.dataset.js';
import type { MeasuredPair } from './dose.dataset.js';

/* A made-up board, for specs and samples. */

const SCHOOLS: readonly Participation[] = [
  schoolOf('w', 'De Wilg', 31, 0.9),
  schoolOf('r', 'De Regenboog', 26, 0.7),
  schoolOf('b', 'De Brug', 18, 0.5),
  schoolOf('k', 'Klimop', 9, 0.6),
  schoolOf('o', 'Octant', 22, 0.2),
  schoolOf('z', 'Het Zandkasteel', 14, 0.8),
  schoolOf('m', 'De Muis', 3),
  schoolOf('n', 'Het Nest', 4),
];

/**
 * Groups of two grades with their pupils' scores, and what their teachers learned: the more, the more they grew, but for
 * what each group brings of its own.
 */
export function measuredGroups(groups: number, pupilsOfEach = 12): Pick<MeasuredPair, 'pupils' | 'doses'> {
  const pupils = Array.from({ length: groups }, (_, group): ScoredPupil[] =>
    Array.from({ length: pupilsOfEach }, (_, index) => {
      const grade = 4 + (group % 2);
      const first = 10 * grade + 2 * index + ((group * 5) % 7);
      const second = first + 6 + ((group * 11) % 13) / 2 + ((index * 7 + group) % 5) + (doseOf(group) > 0 ? 1.5 : 0);
      const print = 1 + 100 * group + index;
      return {
        ...{ pupil: `p${index}`, groupId: `g${group}`, grade, first, second },
        ...{ fingerprint: print, firstFingerprint: print + 100_000, secondFingerprint: print + 200_000 },
      };
    }),
  ).flat();
  const doses = Array.from({ length: groups }, (_, group) => group)
    .filter((group) => doseOf(group) > 0)
    .map((group) => ({
      ...{ groupId: `g${group}`, person: `t${group % 17}`, minutes: doseOf(group), moments: 1 + (group % 3) },
      fingerprint: 7_000 + group,
    }));
  return { pupils, doses };
}

const doseOf = (group: number): number => (group % 3 === 0 ? 0 : 30 * ((group * 7) % 10));

const { firstMeasure, secondMeasure, first, second } = impactCase();
const measuredPair = (groups: number, values: Partial<MeasuredPair> = {}): MeasuredPair => ({
  ...{ key: 'm1.m1.first.second', themes: ['Woordenschat'], firstMeasure, secondMeasure, first, second },
  ...measuredGroups(groups),
  ...values,
});

/** A board with schools large and small, and one of everything. */
export const fullBoard: BoardData = {
  ...SAMPLE_HEAD.board,
  schools: SCHOOLS,
  houses: {
    ...{ from: '2025-07-01', until: '2026-07-01' },
    of: SCHOOLS.map((school, at) => ({
      ...houseData({
        ...emptyHouse(),
        ...{ staff: school.staff, learned: school.learned, goals: school.goals },
        teams: school.teams.map((team) => ({ ...team, formMonths: at % 2 === 0 ? [team.metIn] : [] })),
        visions: at % 3 === 0 ? { adopted: 0, latestOn: null } : { adopted: 1, latestOn: `202${3 + (at % 3)}-03-01` },
        ...{ signalsResolved: at, cyclesWithEffect: at % 3, insightsAdopted: at % 4 },
      }),
      ...{ id: school.id, name: school.name },
    })),
  },
  hypotheses: { beforehand: 7, afterwards: 1, evaluated: 4 },
  measured: [
    measuredPair(32),
    measuredPair(13, {
      key: 'm2.m2.first.second',
      themes: ['Rekenen', 'Taal'],
      firstMeasure: { id: 'm2', name: 'Toets 2 rekenen (ruwe score)' },
      secondMeasure: { id: 'm2', name: 'Toets 2 rekenen (ruwe score)' },
    }),
  ],
};

/** A board where nothing was done. */
export const emptyBoard: BoardData = {
  ...{ id: 'b', name: 'Stichting Leeg', schools: [], measured: [] },
  houses: { from: '2025-07-01', until: '2026-07-01', of: [] },
  hypotheses: { beforehand: 0, afterwards: 0, evaluated: 0 },
};
