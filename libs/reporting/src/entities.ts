import { domainEntities } from '@app/domain';
import { PublishedFigureRow } from './runs/published-figure.entity.js';
import { PersonalExport } from './personal-export/personal-export.entity.js';
import { ReportRun, ReportRunSubject } from './runs/report-run.entity.js';
import { ReportShare } from './runs/report-share.entity.js';
import { Report, ReportRendering } from './runs/report.entity.js';
import { ReportSchedule, ReportScheduleRecipient } from './schedules/report-schedule.entity.js';

/** Every table there is: the domain's, and those of the reports. */
export const entities = [
  ...domainEntities,
  ReportRun,
  ReportRunSubject,
  Report,
  ReportRendering,
  ReportShare,
  PublishedFigureRow,
  ReportSchedule,
  ReportScheduleRecipient,
  PersonalExport,
];
