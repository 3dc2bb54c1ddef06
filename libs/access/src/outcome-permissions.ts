import { member, openedTo, owner, withinBoard } from './predicates.js';
import { ANYONE, BOARD_ADMIN, machinesToo, read, type Rule, write } from './permission-rule.js';

/** What pupils learn, and what is expected of it beforehand. */
export const OUTCOME_PERMISSIONS = {
  'outcome-measure.read': machinesToo(['outcomes'], read('outcomes', ANYONE, withinBoard)),
  'outcome-measure.maintain': write('outcomes', BOARD_ADMIN, withinBoard),
  'outcome-result.import': machinesToo(['outcomes'], write('outcomes', BOARD_ADMIN, withinBoard)),
  'outcome-result.withdraw': machinesToo(['outcomes'], write('outcomes', BOARD_ADMIN, withinBoard)),
  /** What a school gives of its groups together. A group’s mean is nearly a teacher’s: it is for who keeps the data. */
  'outcome-result.oversee': machinesToo(['outcomes'], read('outcomes', BOARD_ADMIN, withinBoard)),
  /** How long pupils’ results are kept. */
  'outcome-retention.set': write('outcomes', BOARD_ADMIN, withinBoard),
  /** What somebody expects of their goal, or a leerteam of its cycle: opens as the goal does, or to the members. */
  'impact-hypothesis.read': read('outcomes', ANYONE, owner, openedTo, member),
  /** For a goal of one's own or a cycle of one's leerteam; which one is decided on what the body names. */
  'impact-hypothesis.declare': write('outcomes', ANYONE, owner, member),
  'impact-hypothesis.withdraw': write('outcomes', ANYONE, owner, member),
  'impact-hypothesis.evaluate': write('outcomes', ANYONE, owner, member),
} as const satisfies Record<string, Rule>;
