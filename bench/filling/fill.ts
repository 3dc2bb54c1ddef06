import { createOwnerDataSource, connect, systemClock } from '@app/platform';
import { hashPassword, seedBoard, UnitOfWork } from '@app/domain';
import { entities } from '@app/reporting';
import pg from 'pg';
import type { Scale } from '../scales.js';
import { type FillingBoard, type FillingStaff, layOutBoards } from './boards.js';
import { copy, type Table } from './copy.js';
import { expectReferences } from './references.js';
import { generatedOf, withoutIndexes, withWritableColumns } from './room.js';
import { activityTables } from './rows/activities.js';
import { goalTables } from './rows/goals.js';
import { hypothesisTables, type MethodInUse } from './rows/hypotheses.js';
import { emailOf, peopleTables } from './rows/people.js';
import { boardTables, placeTables } from './rows/places.js';
import { pupilTables } from './rows/pupils.js';
import { teamTables } from './rows/teams.js';
import { schoolYearsBefore } from './school-years.js';
import { withWords } from './texts.js';

/** Somebody who can sign in; everybody's password is the same. */
export interface Person {
  readonly id: string;
  readonly boardId: string;
  readonly email: string;
}

/** What stands in a filled database, for those who measure. */
export interface Filled {
  readonly boardIds: readonly string[];
  /** Writes down more than most: some hundred records. */
  readonly teacher: Person;
  /** Some of all boards, as many of the diligent as of others at every scale. */
  readonly people: readonly (Person & { readonly leerteamId: string })[];
  /** The last school year that is over. */
  readonly schoolYear: { readonly fromOn: string; readonly untilOn: string };
}

export const PASSWORD = 'een bank vol vragen';
const TEACHER = 6;
/** So many people are told of: enough that what one of them reads is not what the one before read. */
const PEOPLE = 48;

/**
 * Fills a migrated database by COPY: the same rows for the same scale all through a school year. Straight into the
 * tables as their owner, so nothing of it has a history.
 */
export async function fill(ownerUrl: string, scale: Scale): Promise<Filled> {
  const boards = layOutBoards(scale, schoolYearsBefore(new Date()));
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Checking tens of millions of references one by one takes longer than all the rest.
    await client.query(`set session_replication_role = replica`);
    await client.query(`set synchronous_commit = off`);
    await client.query(`set maintenance_work_mem = '1GB'`);
    for (const table of boardTables(boards)) await copy(client, table);
    await layBuiltInMaterialBeside(ownerUrl, boards);
    await fillTables(client, boards);
  } finally {
    await client.end();
  }
  return told(boards);
}

async function fillTables(client: pg.Client, boards: readonly FillingBoard[]): Promise<void> {
  const words = await generatedOf(client, 'activity');
  const texts = await withWords(client, words);
  const tables: readonly Table[] = [
    ...placeTables(boards),
    ...peopleTables(boards, await hashPassword(PASSWORD)),
    ...goalTables(boards),
    ...teamTables(boards),
    ...pupilTables(boards),
    ...hypothesisTables(boards, await methodsInUse(client)),
    ...activityTables(
      boards,
      texts,
      words.map(({ name }) => name),
    ),
  ];
  const names = tables.map(({ name }) => name);
  const putIndexesBack = await withoutIndexes(client, names);
  await client.query('begin');
  // Emptied in this transaction, they take rows that are frozen already: no vacuum has to write them once more.
  await client.query(`truncate ${[...FROZEN].join(', ')} cascade`);
  await withWritableColumns(client, 'activity', words, async () => {
    for (const table of tables) await copy(client, table, FROZEN.has(table.name));
  });
  await client.query('commit');
  await putIndexesBack();
  await client.query(`vacuum (analyze) ${names.join(', ')}`);
  await expectReferences(client, names);
}

/** The large tables, with what refers to them, of which nothing is there yet. */
const FROZEN = new Set([
  ...['activity', 'activity_goal', 'activity_theme', 'goal_check_in'],
  ...['planned_meeting', 'meeting', 'meeting_attendance', 'lead_turn', 'outcome_result'],
]);

/** Methods, viewing guides, the house and what else every board begins with. */
async function layBuiltInMaterialBeside(ownerUrl: string, boards: readonly FillingBoard[]): Promise<void> {
  const dataSource = await connect(
    createOwnerDataSource({ url: ownerUrl, poolSize: 1, entities, migrations: [], applicationName: 'leerspoor bench' }),
  );
  const nothingQueued = { add: () => Promise.resolve() };
  const unitOfWork = new UnitOfWork(dataSource, nothingQueued, systemClock, () => {});
  for (const { id } of boards) await unitOfWork.run({ boardId: id, system: true }, seedBoard);
  await dataSource.destroy();
}

async function methodsInUse(client: pg.Client): Promise<readonly MethodInUse[]> {
  const { rows } = await client.query<MethodInUse>(
    `select m.board_id as "boardId", v.id as "versionId", v.template -> 'phases' -> 0 ->> 'key' as phase
       from method m join method_version v on v.board_id = m.board_id and v.method_id = m.id
      where m.code = 'plg_inquiry'`,
  );
  return rows;
}

function told(boards: readonly FillingBoard[]): Filled {
  const [first] = boards as [FillingBoard];
  const person = (one: FillingStaff, board = first): Person => {
    return { id: one.id, boardId: board.id, email: emailOf(board, one) };
  };
  const { fromOn, untilOn } = first.years.at(-1)!;
  return {
    boardIds: boards.map(({ id }) => id),
    teacher: person(first.staff[TEACHER]!),
    people: Array.from({ length: Math.min(PEOPLE, first.staff.length) }, (_, nth) => {
      const board = boards[nth % boards.length]!;
      const one = board.staff[nth]!;
      return { ...person(one, board), leerteamId: one.team.id };
    }),
    schoolYear: { fromOn, untilOn },
  };
}
