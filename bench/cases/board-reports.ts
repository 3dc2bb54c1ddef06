import { APP_ROLE } from '@app/platform';
import { makeReports, type ReportKind } from '@app/reporting';
import type { Bench, Benchmark } from '../benchmark.js';
import { type Making, openMaking } from '../reports/making.js';
import { recordingOf, Replay } from '../reports/statements.js';
import { alternate, secondsOf } from '../rounds.js';

/** What a period brings by itself. */
const KINDS: readonly ReportKind[] = ['teacher', 'leerteam', 'school', 'board'];

/** Fewer are too much of chance. */
const LEAST_ROUNDS = 5;

/** All reports of one board over a school year, read, composed and stored, beside the same SQL in the same transactions. */
export const BOARD_REPORTS: Benchmark = {
  name: 'board-reports',
  scales: ['small', 'board', 'national'],
  measure: async (bench) => {
    const database = await bench.databases.of(bench.scale);
    const making = await openMaking(database, { add: () => Promise.resolve() });
    try {
      const [boardId = ''] = database.boardIds;
      return await compared(bench, making, { boardId, appUrl: database.appUrl });
    } finally {
      await making.forget();
      await making.close();
    }
  },
};

async function compared(
  { rounds, say }: Bench,
  making: Making,
  { boardId, appUrl }: { readonly boardId: string; readonly appUrl: string },
) {
  const begin = async (): Promise<string> => {
    await making.forget();
    return making.order(boardId, KINDS);
  };
  const make = (runId: string) => makeReports(making.unitOfWork, { boardId, runId });
  // What comes a second time goes out prepared: recorded is what goes out from then on.
  await make(await begin());
  const recorded = await begin();
  const recording = await recordingOf(() => make(recorded));
  const reports = await madeIn(making);
  say(`${reports} reports, ${recording.messages.length} messages on ${recording.connections} connections`);
  const replay = await Replay.of(recording, {
    connectionString: appUrl,
    options: `-c role=${APP_ROLE} -c timezone=UTC`,
  });
  const measured = await alternate(
    Math.max(rounds, LEAST_ROUNDS),
    async () => {
      const runId = await begin();
      return secondsOf(() => make(runId));
    },
    async () => {
      const runId = await begin();
      // The messages name the run that they were recorded of.
      await making.look(`update report_run set id = '${recorded}' where id = '${runId}'`);
      return secondsOf(() => replay.run());
    },
  ).finally(() => replay.close());
  return [
    {
      what: `all ${reports} periodic reports of a board, snapshots stored`,
      floor: 'the same SQL in the same transactions',
      unit: 's',
      rounds: measured,
      goal: { atMost: 3 },
    },
  ];
}

async function madeIn(making: Making): Promise<number> {
  const [run] = await making.look<{ state: string; made: number }>(
    `select state, (select count(*)::integer from report) as made from report_run`,
  );
  if (run?.state !== 'done' || run.made === 0) throw new Error('The reports were not made.');
  return run.made;
}
