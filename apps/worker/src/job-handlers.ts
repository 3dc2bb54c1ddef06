import { removeExpired, type UnitOfWork } from '@app/domain';
import type { JobHandlers } from '@app/jobs';
import { failRun, makeReports, startPeriodRuns, sweepRuns } from '@app/reporting';

/** What is done for every job there is. Each may run twice and has its effect once. */
export function jobHandlers(unitOfWork: UnitOfWork): JobHandlers {
  return {
    'make-reports': async (run, { last }) => {
      try {
        await makeReports(unitOfWork, run);
      } catch (error) {
        if (last) await failRun(unitOfWork, run, 'not_made');
        throw error;
      }
    },
    'start-period-runs': () => startPeriodRuns(unitOfWork),
    'sweep-runs': () => sweepRuns(unitOfWork),
    'remove-expired': () => removeExpired(unitOfWork),
  };
}
