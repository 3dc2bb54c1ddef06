import type { Language } from '@app/access';
import type { ErrorParameters, Violation } from '@app/platform';
import { ACCOUNT_MESSAGES } from './messages/accounts.js';
import { CONVERSATION_MESSAGES } from './messages/conversations.js';
import { CATALOGUE_MESSAGES } from './messages/catalogue.js';
import { DATA_TEAM_MESSAGES } from './messages/data-teams.js';
import { ENTITLEMENT_MESSAGES } from './messages/entitlements.js';
import { EVIDENCE_MESSAGES } from './messages/evidence.js';
import { GOAL_MESSAGES } from './messages/goals.js';
import { asSentence, boundInWords } from './messages/in-words.js';
import { HOUSE_MESSAGES } from './messages/house.js';
import { IMPACT_MESSAGES } from './messages/impact.js';
import { INQUIRY_MESSAGES } from './messages/inquiry.js';
import { INSIGHT_MESSAGES } from './messages/insights.js';
import { LEADERSHIP_MESSAGES } from './messages/leadership.js';
import { LEARNING_MESSAGES } from './messages/learning.js';
import { LEERTEAM_MESSAGES } from './messages/leerteams.js';
import { LESSON_STUDY_MESSAGES } from './messages/lesson-study.js';
import { LOGGING_MESSAGES } from './messages/logging.js';
import { MEETING_MESSAGES } from './messages/meetings.js';
import { NOTIFICATION_MESSAGES } from './messages/notifications.js';
import { OBSERVATION_MESSAGES } from './messages/observations.js';
import { PLANNING_MESSAGES } from './messages/planning.js';
import { PULSE_MESSAGES } from './messages/pulse.js';
import { ORGANISATION_MESSAGES } from './messages/organisation.js';
import { OUTCOME_MESSAGES } from './messages/outcomes.js';
import { REPORT_SCHEDULE_MESSAGES } from './messages/report-schedules.js';
import { REPORT_MESSAGES } from './messages/reports.js';
import { REPORT_RUN_MESSAGES } from './messages/report-runs.js';
import { REQUEST_MESSAGES } from './messages/requests.js';
import { SCHOOL_REGISTER_MESSAGES } from './messages/school-register.js';
import { STRATEGY_MESSAGES } from './messages/strategy.js';
import { SIGNAL_MESSAGES } from './messages/signals.js';
import { TRAJECTORY_MESSAGES } from './messages/trajectories.js';
import { WEBHOOK_MESSAGES } from './messages/webhooks.js';
import type { Messages } from './messages/sentence.js';

const MESSAGES = joined([
  ACCOUNT_MESSAGES,
  CATALOGUE_MESSAGES,
  CONVERSATION_MESSAGES,
  DATA_TEAM_MESSAGES,
  ENTITLEMENT_MESSAGES,
  EVIDENCE_MESSAGES,
  GOAL_MESSAGES,
  HOUSE_MESSAGES,
  IMPACT_MESSAGES,
  INQUIRY_MESSAGES,
  INSIGHT_MESSAGES,
  LEADERSHIP_MESSAGES,
  LEARNING_MESSAGES,
  LEERTEAM_MESSAGES,
  LESSON_STUDY_MESSAGES,
  LOGGING_MESSAGES,
  MEETING_MESSAGES,
  NOTIFICATION_MESSAGES,
  OBSERVATION_MESSAGES,
  ORGANISATION_MESSAGES,
  OUTCOME_MESSAGES,
  PLANNING_MESSAGES,
  REPORT_MESSAGES,
  REPORT_RUN_MESSAGES,
  REPORT_SCHEDULE_MESSAGES,
  PULSE_MESSAGES,
  REQUEST_MESSAGES,
  SCHOOL_REGISTER_MESSAGES,
  STRATEGY_MESSAGES,
  SIGNAL_MESSAGES,
  TRAJECTORY_MESSAGES,
  WEBHOOK_MESSAGES,
]);

/** A code has one sentence: of two, the later of these would say it for the other. */
function joined(parts: readonly Messages[]): Messages {
  const all = parts.flatMap((messages) => Object.entries(messages));
  const messages = Object.fromEntries(all);
  if (Object.keys(messages).length < all.length) throw new Error('A code of a message stands in two places.');
  return messages;
}

/** The message of a code in a language; a code without one says itself. */
export function say(language: Language, code: string, parameters: ErrorParameters): string {
  const sentence = MESSAGES[isEmpty(code, parameters) ? 'empty' : code]?.[language] ?? code;
  const values: Readonly<Record<string, string | number | undefined>> = {
    ...parameters,
    from: boundInWords(language, parameters['from']),
    until: boundInWords(language, parameters['until']),
    day: boundInWords(language, parameters['day']),
    ...waitOf(language, parameters['retryAfterSeconds']),
  };
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** To ask for one character or one item at least is to say that it may not be empty. */
const isEmpty = (code: string, { limit1 }: ErrorParameters): boolean =>
  (code === 'minLength' || code === 'arrayMinSize') && limit1 === 1;

/** A broken rule, as it is answered. */
export interface SaidViolation {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export const sayAll = (language: Language, violations: readonly Violation[]): SaidViolation[] =>
  violations.map(({ pointer, code, parameters = {} }) => {
    const detail = say(language, code, parameters);
    return { pointer, code, detail: pointer === '' ? asSentence(detail) : detail };
  });

/** How long to wait, as people say it. */
function waitOf(language: Language, seconds: ErrorParameters[string] | undefined): ErrorParameters {
  if (typeof seconds !== 'number') return {};
  const [count, unit] = seconds > 90 ? ([Math.ceil(seconds / 60), 'minute'] as const) : ([seconds, 'second'] as const);
  return { retryAfter: new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count) };
}

/** Whether a code can be said; the tests ask it of every code there is. */
export const canSay = (code: string): boolean => code in MESSAGES;
