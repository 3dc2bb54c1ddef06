import { BOARD_ADMIN, DRAFTERS, ANYONE, read, type Rule, write } from './permission-rule.js';
import { administrator, governor, leader, owner, withinBoard } from './predicates.js';

/**
 * The making of reports for a whole school or board. It opens none: each is for whom it is about, whoever had it made. A
 * run of one report is of who asked for it; that of a school or a board of who leads or administers it now.
 */
export const REPORT_RUN_PERMISSIONS = {
  /** Either of the two below; which one is decided on what the body names. */
  'report-run.start': write('reports', DRAFTERS, withinBoard),
  'school-run.start': write('reports', ['school_leader'], leader),
  'board-run.start': write('reports', BOARD_ADMIN, administrator),
  'report-run.read': read('reports', ANYONE, owner, leader, governor),
  'report-run.cancel': write('reports', ANYONE, owner, leader, governor),
  'report-run.retry': write('reports', ANYONE, owner, leader, governor),
} as const satisfies Record<string, Rule>;
