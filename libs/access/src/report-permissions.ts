import { administrator, councillor, governor, leader, member, owner, sharedWith, withinBoard } from './predicates.js';
import { ANYONE, BOARD_ADMIN, DRAFTERS, read, type Rule, write } from './permission-rule.js';

/** Reports: who may have which made, once or again and again, and who reads them. */
export const REPORT_PERMISSIONS = {
  /** Any of those below; which one is decided on the subject. */
  'report.request': write('reports', ANYONE, withinBoard),
  'teacher-report.request': write('reports', ANYONE, owner),
  'leerteam-report.request': write('reports', ANYONE, member),
  'school-report.request': write('reports', ['school_leader'], leader),
  /** What staff may use for learning and used, together: the employer accounts for it to the staff council. */
  'accountability-report.request': write('reports', ['school_leader', 'staff_council'], leader, councillor),
  /** How many nothing reached; not for the staff, who would look for whom it is about. */
  'attention-report.request': write('reports', ['school_leader'], leader),
  'house-report.request': write('reports', ['school_leader'], leader),
  'board-report.request': write('reports', BOARD_ADMIN, administrator),
  /** Any report that one may ask for; which one is decided on the subject, now and each time. */
  'report-schedule.set-up': write('reports', ANYONE, withinBoard),
  'report-schedule.read': read('reports', ANYONE, owner),
  'report-schedule.keep': write('reports', ANYONE, owner),
  'report.read': read('reports', ANYONE, owner, sharedWith, member, leader, councillor, governor),

  /*
   * The making of reports for a whole school or board opens none: each is for whom it is about, whoever had it made. A
   * run of one report is of who asked for it; that of a school or a board of who leads or administers it now.
   */

  /** Either of the two below; which one is decided on what the body names. */
  'report-run.start': write('reports', DRAFTERS, withinBoard),
  'school-run.start': write('reports', ['school_leader'], leader),
  'board-run.start': write('reports', BOARD_ADMIN, administrator),
  'report-run.read': read('reports', ANYONE, owner, leader, governor),
  'report-run.cancel': write('reports', ANYONE, owner, leader, governor),
  'report-run.retry': write('reports', ANYONE, owner, leader, governor),

  'report-share.read': read('reports', ANYONE, owner),
  'report.share': write('reports', ANYONE, owner),
} as const satisfies Record<string, Rule>;
