import { addDays } from '@app/platform';
import type { FillingBoard } from '../boards.js';
import type { Row, Table } from '../copy.js';
import { seededId } from '../seeded-id.js';
import { startOf } from '../school-years.js';
import { measuredOf } from './pupils.js';
import { ofBoards } from './of-boards.js';

/** One for so many staff; every second one is a leerteam's, of its cycle, the others of a goal. */
const STAFF_A_HYPOTHESIS = 50;

/** The version of a built-in method, and the phase in which a cycle of it begins. */
export interface MethodInUse {
  readonly boardId: string;
  readonly versionId: string;
  readonly phase: string;
}

interface Hypothesis {
  readonly id: string;
  readonly cycleId: string | null;
  readonly goalId: string | null;
  readonly teamId: string;
  readonly groupIds: readonly string[];
}

/** What was declared before the second moment of the last year, on the declarers' own groups. */
export function hypothesisTables(boards: readonly FillingBoard[], methods: readonly MethodInUse[]): readonly Table[] {
  return [
    {
      name: 'cycle',
      columns: ['id', 'board_id', 'leerteam_id', 'method_version_id', 'title', 'phase', 'round', 'began_on', 'version'],
      rows: ofBoards(boards, 'cycles', function* (board) {
        const { versionId, phase } = methods.find(({ boardId }) => boardId === board.id)!;
        for (const { cycleId, teamId } of hypothesesOf(board))
          if (cycleId)
            yield [cycleId, board.id, teamId, versionId, 'Samen beter lezen', phase, 1, declaredOn(board), 1];
      }),
    },
    {
      name: 'impact_hypothesis',
      columns: [
        ...['id', 'board_id', 'goal_id', 'cycle_id', 'declared_at', 'post_hoc', 'theme_id', 'expected'],
        ...['first_measure_id', 'second_measure_id', 'first_moment_id', 'second_moment_id', 'version'],
      ],
      rows: ofBoards(boards, 'hypotheses', function* (board) {
        const { measureId, momentIds } = measuredOf(board);
        const declared = [`${declaredOn(board)} 14:00:00+00`, false, board.themeIds[0]!, 'more_growth'] as const;
        for (const { id, goalId, cycleId } of hypothesesOf(board))
          yield [id, board.id, goalId, cycleId, ...declared, measureId, measureId, ...momentIds, 1];
      }),
    },
    {
      name: 'impact_hypothesis_group',
      columns: ['board_id', 'hypothesis_id', 'pupil_group_id'],
      rows: ofBoards(boards, 'groups of hypotheses', function* (board) {
        for (const { id, groupIds } of hypothesesOf(board))
          for (const groupId of groupIds) yield [board.id, id, groupId] satisfies Row;
      }),
    },
  ];
}

function hypothesesOf(board: FillingBoard): readonly Hypothesis[] {
  const { random, staff, teams } = board;
  const draw = random.fork('impact');
  const { groups } = measuredOf(board);
  return Array.from({ length: Math.max(2, Math.round(staff.length / STAFF_A_HYPOTHESIS)) }, (_, nth): Hypothesis => {
    const team = teams[nth % teams.length]!;
    const own = groups.filter(({ teacherId }) => team.memberIds.includes(teacherId));
    const ofTeam = nth % 2 === 0;
    const owner = staff.find(({ id }) => id === own[0]?.teacherId)!;
    const [id, cycleId] = [newIdOf(board, draw), newIdOf(board, draw)];
    return {
      id,
      cycleId: ofTeam ? cycleId : null,
      goalId: ofTeam ? null : owner.goalId,
      teamId: team.id,
      groupIds: (ofTeam ? own : own.slice(0, 1)).map((group) => group.id),
    };
  });
}

const declaredOn = ({ years }: FillingBoard): string => addDays(years.at(-1)!.fromOn, 27);
const newIdOf = (board: FillingBoard, draw: FillingBoard['random']): string =>
  seededId(draw, startOf(declaredOn(board)));
