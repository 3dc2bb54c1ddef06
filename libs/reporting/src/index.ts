export { REPORT_KINDS, type ReportKind } from './catalogue.js';
export { DEFINITIONS } from './definitions/index.js';
export type { ReportDocument } from './document/report-document.js';
export { entities } from './entities.js';
export { failPersonalExport, makePersonalExport } from './personal-export/make-personal-export.js';
export { type ExportRow, fetchExport, findExport, listExports } from './personal-export/personal-exports.queries.js';
export { removeExpiredExports, requestExport, sweepExports } from './personal-export/request-export.js';
export { personalTables } from './personal-tables.js';
export { BLOCK_STATES, type BlockState, type HouseIndicator, type HouseRoom } from './document/house-block.js';
export {
  darkPalette,
  drawHouse,
  htmlContentSecurityPolicy,
  lightPalette,
  PdfRenderer,
  type ReadableHouse,
  readableHouse,
  renderCsv,
  renderHtml,
  renderXlsx,
} from './renderers/index.js';
export { PublishedFigures } from './privacy/published-figures.js';
export { makeReports } from './runs/make-reports.js';
export { failRun } from './runs/run-steps.js';
export { namePeople } from './runs/name-people.js';
export { type MadeHouse, readHouse } from './runs/houses.queries.js';
export { startHouseRuns } from './runs/house-runs.js';
export { startPeriodRuns, sweepRuns } from './runs/period-runs.js';
export { RUN_STATES, type RunState, type SubjectState } from './runs/report-run.entity.js';
export { RUN_SCOPES, type RunScope } from './runs/run-scopes.js';
export { cancelRun } from './runs/cancel-run.js';
export { retryRun } from './runs/retry-run.js';
export { requestRun } from './runs/request-run.js';
export {
  listRuns,
  listRunSubjects,
  loadRun,
  readRun,
  REPORTS_OF_RUN,
  type RunDetails,
  type RunRow,
  type SubjectRow,
} from './runs/report-runs.queries.js';
export { keepPdf, keptPdf, listReports, loadReport, openReport, type ReportRow } from './runs/reports.queries.js';
export {
  listReportReaders,
  listReportShares,
  type ReportShareRow,
  shareReport,
  takeBackReport,
} from './runs/share-report.js';
export { requestReport } from './runs/request-report.js';
export { PUBLISHED_SCHEMAS, type PublishedSchema, publishedSchema } from './schemas/published-schemas.js';
export {
  COVERED_TIMES,
  type CoveredTime,
  PERIODS_FOLLOWED,
  type PeriodsFollowed,
  type Rhythm,
  RHYTHMS,
} from './schedules/due-moments.rules.js';
export {
  SCHEDULE_ENDS,
  SCHEDULE_STATES,
  type ScheduleEnd,
  type ScheduleState,
} from './schedules/report-schedule.entity.js';
export { pauseSchedule, removeSchedule, resumeSchedule, reviseSchedule } from './schedules/revise-schedule.js';
export { reportAlarms, setReportAlarm } from './schedules/schedule-alarms.js';
export { listSchedules, readSchedule, type ScheduleRow } from './schedules/schedules.queries.js';
export { setUpSchedule } from './schedules/set-up-schedule.js';
export { startDueSchedules, startIfDue } from './schedules/start-due-schedules.js';
export { wordsFor } from './words/words.js';
