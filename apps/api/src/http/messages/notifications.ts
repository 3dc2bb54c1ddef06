import type { Messages } from './sentence.js';

/** What people are told of, and how. */
export const NOTIFICATION_MESSAGES: Messages = {
  unknown_notice: { nl: 'is geen bericht aan jou', en: 'is no notice to you' },
};
