import type { Random } from '../../../apps/cli/src/demo/random.js';
import type { FillingBoard, FillingStaff } from '../boards.js';
import type { Row, Table } from '../copy.js';
import { schoolDaysOf, startOf } from '../school-years.js';
import { seededId } from '../seeded-id.js';
import type { Text } from '../texts.js';

/** How much people write down, by their place: most some twenty to ninety records in five years, one in sixteen hundreds. */
const DILIGENCE = [1, 2, 2, 3, 1, 2, 2, 3, 4, 2, 6, 2, 3, 1, 1, 12];
/** Has no divisor in common with the number of places, so that neighbours differ. */
const STEP = 7;

interface Learned {
  readonly id: string;
  readonly board: FillingBoard;
  readonly owner: FillingStaff;
  readonly formId: string;
  readonly text: Text;
  readonly learnedOn: string;
  readonly minutes: number;
  readonly withTeam: boolean;
  readonly visibility: string;
  readonly loggedAt: number;
  readonly themeId: string | undefined;
  readonly goalId: string | undefined;
}

const COLUMNS = [
  ...['id', 'board_id', 'owner_id', 'learning_form_id', 'title', 'learned_on', 'minutes', 'initiative', 'visibility'],
  ...['leerteam_id', 'reflection', 'try_out', 'source', 'logged_at', 'version'],
];

/** What everybody learned, in the order in which the days went by: what is one person's lies scattered among all. */
export function activityTables(
  boards: readonly FillingBoard[],
  texts: readonly Text[],
  words: readonly string[],
): readonly Table[] {
  const rows = (rowsOf: (learned: Learned) => Iterable<Row>): Iterable<Row> => ({
    *[Symbol.iterator]() {
      for (const learned of everythingLearned(boards, texts)) yield* rowsOf(learned);
    },
  });
  return [
    { name: 'activity', columns: [...COLUMNS, ...words], rows: rows((learned) => [rowOf(learned)]) },
    {
      name: 'activity_theme',
      columns: ['board_id', 'activity_id', 'theme_id'],
      rows: rows(({ board, id, themeId }) => (themeId ? [[board.id, id, themeId]] : [])),
    },
    {
      name: 'activity_goal',
      columns: ['board_id', 'activity_id', 'goal_id'],
      rows: rows(({ board, id, goalId }) => (goalId ? [[board.id, id, goalId]] : [])),
    },
  ];
}

const rowOf = ({ id, board, owner, formId, text, withTeam, ...rest }: Learned): Row => [
  ...[id, board.id, owner.id, formId, text.title, rest.learnedOn, rest.minutes],
  ...[withTeam ? 'team' : 'self_chosen', rest.visibility, withTeam ? owner.team.id : null],
  ...[text.reflection, text.tryOut, 'manual', new Date(rest.loggedAt).toISOString(), 1, ...text.words],
];

function* everythingLearned(boards: readonly FillingBoard[], texts: readonly Text[]): Iterable<Learned> {
  const days = boards[0]!.years.flatMap(schoolDaysOf);
  const learners = boards.map((board) => ({ board, draw: board.random.fork('activities'), places: placesOf(board) }));
  for (const [nth, day] of days.entries()) {
    const upTo = (board: FillingBoard, ended: number): number => Math.floor((board.activities * ended) / days.length);
    const most = Math.max(...boards.map((board) => upTo(board, nth + 1) - upTo(board, nth)));
    // One of each board in turn: on a day the boards write through each other.
    for (let turn = 0; turn < most; turn += 1)
      for (const { board, draw, places } of learners)
        if (upTo(board, nth) + turn < upTo(board, nth + 1))
          yield learnedOn(day, board, board.staff[draw.pick(places) ?? 0]!, draw, texts);
  }
}

/** Everybody's number, as often as they are diligent. */
const placesOf = ({ staff }: FillingBoard): number[] =>
  staff.flatMap(({ nth }) => Array.from({ length: DILIGENCE[(nth * STEP) % DILIGENCE.length]! }, () => nth));

function learnedOn(
  day: string,
  board: FillingBoard,
  owner: FillingStaff,
  draw: Random,
  texts: readonly Text[],
): Learned {
  const withTeam = draw.chance(1 / 3);
  const loggedAt = startOf(day) + draw.whole(13 * 3_600, 20 * 3_600) * 1_000;
  return {
    id: seededId(draw, loggedAt),
    board,
    owner,
    formId: draw.pick(board.formIds)!,
    text: draw.pick(texts)!,
    learnedOn: day,
    minutes: 5 * draw.whole(1, 24),
    withTeam,
    visibility: withTeam ? 'team' : (draw.pick(['private', 'private', 'private', 'school', 'board']) ?? 'private'),
    loggedAt,
    themeId: draw.chance(1 / 2) ? draw.pick(board.themeIds) : undefined,
    goalId: draw.chance(1 / 3) ? (day < board.years.at(-1)!.fromOn ? owner.formerGoalId : owner.goalId) : undefined,
  };
}
