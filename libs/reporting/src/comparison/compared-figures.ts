import type { ReportKind } from '../catalogue.js';
import type { Figure } from '../privacy/figure.js';

/** A figure as it was published: who is behind it was kept with it. */
export type Published = Pick<Figure, 'unit' | 'quantity'>;

/**
 * Whom a figure can tell of beside that of the period before: nobody but its only reader (`own`); nobody of whom its
 * readers do not know already (`known`: how many work here, how often a leerteam met); the group that the report is
 * about (`group`); those behind it as it was published; or those behind all others of its block, that it is worked out from
 * (`others`).
 */
export type TellsOf = 'own' | 'known' | 'group' | 'others' | Published;

const learners = (quantity = 'learners'): Published => ({ unit: 'learners', quantity });
const minutes: Published = { unit: 'minutes', quantity: 'minutes' };
const entitlement = (quantity: string): Published => ({ unit: 'entitlement', quantity });

/**
 * The figures that are set beside those of the period before, by section and key. One that is not here is not: of
 * another hypothesis, of another test, or of something that nobody decided on yet.
 */
export const COMPARED_FIGURES: Readonly<Record<ReportKind, Readonly<Record<string, TellsOf>>>> = {
  teacher: {
    'overview/figure.time': 'own',
    'overview/figure.moments': 'own',
    'overview/figure.months': 'own',
    'overview/figure.forms': 'own',
  },
  leerteam: {
    'overview/figure.members': 'known',
    'overview/figure.meetings': 'known',
    'overview/figure.monthsMet': 'known',
    'overview/figure.attendance': 'group',
    'overview/figure.hours': minutes,
    // Members see every action, and every turn to lead.
    'actions/figure.due': 'known',
    'actions/figure.inTime': 'known',
    'actions/figure.later': 'known',
    'actions/figure.dropped': 'known',
    'actions/figure.open': 'known',
    'leading/figure.turns': 'known',
    'leading/figure.leaders': 'group',
  },
  school: {
    'participation/figure.staff': 'known',
    'participation/figure.learners': learners(),
    'participation/figure.hours': minutes,
    'overTime/figure.spread': learners('learners/spread'),
    'teams/figure.teams': 'known',
    'teams/figure.inTeam': learners('in-leerteam'),
    'teams/figure.monthly': learners('in-leerteam/monthly'),
    'leading/figure.members': 'known',
    'leading/figure.leaders': learners('in-leerteam/leaders'),
    'signals/figure.signalsNoticed': 'known',
  },
  board: {
    'participation/figure.schools': 'known',
    // At how many schools there is a figure to show, which stands in its table.
    'participation/figure.using': 'known',
    'hypotheses/figure.beforehand': 'known',
    'hypotheses/figure.evaluated': 'known',
    'hypotheses/figure.afterwards': 'known',
  },
  accountability: {
    'participation/figure.staff': 'known',
    'participation/figure.learners': learners(),
    'participation/figure.hours': minutes,
    'participation/figure.spenders': learners('spenders'),
    'time/time.entitled': entitlement('entitled/minutes'),
    'time/time.carriedOver': entitlement('carriedOver/minutes'),
    'time/time.used': { unit: 'minutes', quantity: 'minutes/used' },
    'time/time.left': 'others',
    'money/money.entitled': entitlement('entitled/cents'),
    'money/money.carriedOver': entitlement('carriedOver/cents'),
    'money/money.used': { unit: 'cents', quantity: 'cents' },
    'money/money.left': 'others',
  },
  attention: {
    'reach/figure.staff': 'known',
    'reach/figure.withoutLeerteam': learners('in-leerteam'),
    'reach/figure.withoutGoal': learners('with-goal'),
    'reach/figure.withoutLearning': learners(),
  },
  // Its rooms hold the state that they were in.
  house: {},
};
