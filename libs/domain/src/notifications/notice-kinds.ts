import { CONVERSATION_NOTICES } from './conversation-notices.js';
import { CYCLE_NOTICES } from './cycle-notices.js';
import { HOUSE_NOTICES } from './house-notices.js';
import { IMPACT_NOTICES } from './impact-notices.js';
import { INSIGHT_NOTICES } from './insight-notices.js';
import { LEERTEAM_NOTICES } from './leerteam-notices.js';
import { OWN_NOTICES } from './own-notices.js';
import { MEETING_NOTICES } from './meeting-notices.js';
import { PULSE_NOTICES } from './pulse-notices.js';
import { REPORT_NOTICES } from './report-notices.js';
import { SCHEDULE_NOTICES } from './schedule-notices.js';
import { SIGNAL_NOTICES } from './signal-notices.js';
import { WEBHOOK_NOTICES } from './webhook-notices.js';
import type { NoticeSubject } from './notice-subjects.js';

/** What people choose by: how they want to be told of this group of things. */
export const NOTICE_GROUPS = [
  'leerteams',
  'meetings',
  'actions',
  'cycles',
  'insights',
  'invitations',
  'habits',
  'house',
  'reports',
  'signals',
] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

interface NoticeKindTerms {
  readonly group: NoticeGroup;
  /** What its `subjectId` is the id of. */
  readonly subject: NoticeSubject;
  /**
   * The sentence, with `{who}` for who caused it, `{title}` for the subject and `{day}` for the day it is about; and
   * what is said where the title may not be told any more.
   */
  readonly nl: readonly [string, string];
  readonly en: readonly [string, string];
}

/** Everything that people are told of: one entry a kind. */
export const NOTICE_KINDS = {
  ...LEERTEAM_NOTICES,
  ...CYCLE_NOTICES,
  ...INSIGHT_NOTICES,
  ...IMPACT_NOTICES,
  ...MEETING_NOTICES,
  ...OWN_NOTICES,
  ...HOUSE_NOTICES,
  ...PULSE_NOTICES,
  ...REPORT_NOTICES,
  ...SCHEDULE_NOTICES,
  ...SIGNAL_NOTICES,
  ...CONVERSATION_NOTICES,
  ...WEBHOOK_NOTICES,
} as const satisfies Record<string, NoticeKindTerms>;

export type NoticeKind = keyof typeof NOTICE_KINDS;
