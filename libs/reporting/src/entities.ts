import { ReportRun } from './runs/report-run.entity.js';
import { Report, ReportRendering } from './runs/report.entity.js';

/** Every table of the reports. */
export const reportingEntities = [ReportRun, Report, ReportRendering];
