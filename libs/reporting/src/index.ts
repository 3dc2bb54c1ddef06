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
} from './renderers/index.js';
export { PublishedFigures } from './privacy/published-figures.js';
export { failRun, makeReports } from './runs/make-reports.js';
export { namePeople } from './runs/name-people.js';
export { type MadeHouse, readHouse } from './runs/houses.queries.js';
export { startHouseRuns } from './runs/house-runs.js';
export { startPeriodRuns, sweepRuns } from './runs/period-runs.js';
export { type RunState } from './runs/report-run.entity.js';
export {
  keepPdf,
  keptPdf,
  listReports,
  loadReport,
  openReport,
  readRun,
  type ReportRow,
  type RunView,
} from './runs/reports.queries.js';
export {
  listReportReaders,
  listReportShares,
  type ReportShareRow,
  shareReport,
  takeBackReport,
} from './runs/share-report.js';
export { requestReport } from './runs/request-report.js';
export { wordsFor } from './words/words.js';
