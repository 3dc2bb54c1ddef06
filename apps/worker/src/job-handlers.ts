import {
  applyErasures,
  erasedSource,
  remindTeams,
  removeExpired,
  removeFiles,
  seedBoards,
  tellOfFadingHabits,
  type UnitOfWork,
} from '@app/domain';
import type { JobHandlers, JobQueue } from '@app/jobs';
import type { FileStore } from '@app/platform';
import {
  failPersonalExport,
  failRun,
  makePersonalExport,
  makeReports,
  personalTables,
  removeExpiredExports,
  setReportAlarm,
  startDueSchedules,
  startHouseRuns,
  startIfDue,
  startPeriodRuns,
  sweepExports,
  sweepRuns,
} from '@app/reporting';

/** What jobs need beside the database. */
export interface Means {
  readonly pupilCodeSecret: string;
  readonly files: FileStore;
  /** Where alarms of schedules are set; left out where none is to ring. */
  readonly alarms?: Pick<JobQueue, 'setAlarm' | 'endAlarm'>;
  /** Sends what is to be mailed; left out where nothing is. */
  readonly mail?: ((unitOfWork: UnitOfWork) => Promise<void>) | undefined;
  /** Tells other programs what they are to be told. */
  readonly webhooks?: ((unitOfWork: UnitOfWork) => Promise<void>) | undefined;
  /** Told of each report that could not be composed, by its kind and its run; the others of that run are made. */
  readonly onReportFailed?: (error: unknown, where: { readonly report: string; readonly runId: string }) => void;
}

/** What is done for every job there is. Each may run twice and has its effect once. */
export function jobHandlers(
  unitOfWork: UnitOfWork,
  { pupilCodeSecret, files, alarms, mail, webhooks, onReportFailed }: Means,
): JobHandlers {
  return {
    'make-reports': async (run, { last }) => {
      try {
        await makeReports(unitOfWork, run, {
          onFailed: (error, { report }) => onReportFailed?.(error, { report, runId: run.runId }),
        });
      } catch (error) {
        if (last) await failRun(unitOfWork, run, 'not_made');
        throw error;
      }
    },
    'make-personal-export': async (id, { last }) => {
      try {
        await makePersonalExport(unitOfWork, files, id);
      } catch (error) {
        if (last) await failPersonalExport(unitOfWork, id);
        throw error;
      }
    },
    'start-period-runs': async () => {
      await startPeriodRuns(unitOfWork);
      await startHouseRuns(unitOfWork);
    },
    'start-scheduled-report': (schedule) => startIfDue(unitOfWork, schedule),
    'set-report-alarm': async (schedule) => alarms && setReportAlarm(unitOfWork, alarms, schedule),
    'sweep-runs': async () => {
      await sweepRuns(unitOfWork);
      await sweepExports(unitOfWork);
      // Last, as it fails where one schedule does: what was lost is found all the same.
      await startDueSchedules(unitOfWork);
    },
    'apply-erasures': async () => {
      await applyErasures(unitOfWork, {
        tables: personalTables,
        markOf: (boardId, sourceId) => erasedSource(pupilCodeSecret, boardId, sourceId),
      });
      await removeFiles(unitOfWork, files);
    },
    'tell-of-fading-habits': () => tellOfFadingHabits(unitOfWork),
    'seed-boards': () => seedBoards(unitOfWork),
    'remind-teams': () => remindTeams(unitOfWork),
    'remove-files': () => removeFiles(unitOfWork, files),
    'remove-expired': async () => {
      await removeExpired(unitOfWork);
      await removeExpiredExports(unitOfWork);
      await removeFiles(unitOfWork, files);
    },
    'send-mail': async () => mail?.(unitOfWork),
    'send-webhooks': async () => webhooks?.(unitOfWork),
  };
}
