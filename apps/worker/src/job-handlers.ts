import { applyErasures, erasedSource, removeExpired, seedBoards, type UnitOfWork } from '@app/domain';
import type { JobHandlers } from '@app/jobs';
import {
  failPersonalExport,
  failRun,
  makePersonalExport,
  makeReports,
  personalTables,
  removeExpiredExports,
  startPeriodRuns,
  sweepExports,
  sweepRuns,
} from '@app/reporting';

/** What is done for every job there is. Each may run twice and has its effect once. */
export function jobHandlers(unitOfWork: UnitOfWork, secrets: { readonly pupilCodeSecret: string }): JobHandlers {
  return {
    'make-reports': async (run, { last }) => {
      try {
        await makeReports(unitOfWork, run);
      } catch (error) {
        if (last) await failRun(unitOfWork, run, 'not_made');
        throw error;
      }
    },
    'make-personal-export': async (id, { last }) => {
      try {
        await makePersonalExport(unitOfWork, id);
      } catch (error) {
        if (last) await failPersonalExport(unitOfWork, id);
        throw error;
      }
    },
    'start-period-runs': () => startPeriodRuns(unitOfWork),
    'sweep-runs': async () => {
      await sweepRuns(unitOfWork);
      await sweepExports(unitOfWork);
    },
    'apply-erasures': () =>
      applyErasures(unitOfWork, {
        tables: personalTables,
        markOf: (boardId, sourceId) => erasedSource(secrets.pupilCodeSecret, boardId, sourceId),
      }),
    'seed-boards': () => seedBoards(unitOfWork),
    'remove-expired': async () => {
      await removeExpired(unitOfWork);
      await removeExpiredExports(unitOfWork);
    },
  };
}
