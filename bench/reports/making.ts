import type { Actor } from '@app/access';
import { UnitOfWork } from '@app/domain';
import type { JobQueue } from '@app/jobs';
import { connect, createAppDataSource, systemClock } from '@app/platform';
import { entities, type ReportKind, requestRun, startHouseRuns, startPeriodRuns } from '@app/reporting';
import pg from 'pg';
import type { FilledDatabase } from '../databases.js';

/** The product's own way to its database, with a queue of whoever asks. */
export interface Making {
  readonly unitOfWork: UnitOfWork;
  /** Asks for reports of a whole board on the last school year, as its administrator would; answers the run. */
  order(boardId: string, kinds: readonly ReportKind[]): Promise<string>;
  /** What runs leave is removed, so that the next one does the same. */
  forget(): Promise<void>;
  /** Says of the reports that a worker would begin to make by itself that they are made. */
  leaveNothingDue(): Promise<void>;
  /** As the owner of the tables, who sees every board. */
  look<Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

export async function openMaking(database: FilledDatabase, jobs: Pick<JobQueue, 'add'>): Promise<Making> {
  const { appUrl: url, ownerUrl, schoolYear } = database;
  const dataSource = await connect(
    createAppDataSource({ url, poolSize: 4, entities, applicationName: 'leerspoor bench' }),
  );
  const workOf = (queue: Pick<JobQueue, 'add'>) =>
    new UnitOfWork(dataSource, queue, systemClock, (error) => {
      throw error;
    });
  const unitOfWork = workOf(jobs);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows: administrators } = await owner.query<{ boardId: string; id: string }>(
    `select board_id as "boardId", staff_member_id as id from role_grant where role = 'board_admin'`,
  );
  return {
    unitOfWork,
    order: async (boardId, kinds) => {
      const id = administrators.find((one) => one.boardId === boardId)?.id ?? '';
      const wish = { scope: 'board', subjectId: boardId, kinds, ...schoolYear } as const;
      return (await unitOfWork.run(administratorOf(boardId, id), (work) => requestRun(work, wish))).id;
    },
    forget: async () => void (await owner.query(`truncate report_run, history_entry, notice cascade`)),
    leaveNothingDue: async () => {
      const unqueued = workOf({ add: () => Promise.resolve() });
      await startPeriodRuns(unqueued);
      await startHouseRuns(unqueued);
      await owner.query(`update report_run set state = 'done', started_at = now(), finished_at = now()`);
    },
    look: async (sql) => (await owner.query(sql)).rows as never,
    close: async () => {
      await dataSource.destroy();
      await owner.end();
    },
  };
}

const administratorOf = (boardId: string, staffMemberId: string): Actor => ({
  boardId,
  staffMemberId,
  roles: new Set(['teacher', 'board_admin']),
  leads: new Set(),
  councils: new Set(),
  scopes: undefined,
  readOnly: false,
});
