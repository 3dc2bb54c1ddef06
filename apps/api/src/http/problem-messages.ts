import type { Language } from '@app/access';
import type { ErrorParameters } from '@app/platform';
import { ACCOUNT_MESSAGES } from './messages/accounts.js';
import { LEARNING_MESSAGES } from './messages/learning.js';
import { REQUEST_MESSAGES } from './messages/requests.js';
import type { Messages } from './messages/sentence.js';

const MESSAGES: Messages = { ...REQUEST_MESSAGES, ...ACCOUNT_MESSAGES, ...LEARNING_MESSAGES };

/** The message of a code in a language; a code without one says itself. */
export function say(language: Language, code: string, parameters: ErrorParameters): string {
  const sentence = MESSAGES[code]?.[language] ?? code;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

/** Whether a code can be said; the tests ask it of every code there is. */
export const canSay = (code: string): boolean => code in MESSAGES;
