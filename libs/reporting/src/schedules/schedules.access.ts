import type { Permission } from '@app/access';
import { loadPrivate, type StaffWork } from '@app/domain';
import { expectMayAskFor } from '../runs/request-report.js';
import { expectMayStart } from '../runs/request-run.js';
import { ReportSchedule } from './report-schedule.entity.js';
import type { Scheduled } from './schedule-terms.rules.js';

/** The only door to a schedule: its owner's. */
export const loadSchedule = (work: StaffWork, id: string, permission: Permission): Promise<ReportSchedule> =>
  loadPrivate(work, { entity: ReportSchedule, name: 'report_schedule' }, id, permission);

/** Refuses who may not have made what a schedule makes, by the door at which they could ask for it as well. */
export const expectMayHaveMade = (work: StaffWork, { scope, report, subjectId }: Scheduled): Promise<unknown> =>
  scope === 'subject' && report !== null
    ? expectMayAskFor(work, { report, subjectId })
    : expectMayStart(work, { scope: scope === 'board' ? 'board' : 'school', subjectId });
