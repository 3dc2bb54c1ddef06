import type { Sent } from './mail.js';

/** What nodemailer says of a failure, as far as it tells what to do next. */
interface Failure {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

/** Bad mailbox, bad system, bad syntax, moved, no mail there; disabled (RFC 3463). Of senders are others of 5.1. */
const MAILBOX_IS_NOT_THERE = /^5\.(?:1\.(?:1|2|3|6|10)|2\.1)$/;
/** Replies to a recipient that say there is no such mailbox, from servers that give no enhanced code. */
const NO_SUCH_MAILBOX = [550, 551, 553];

/**
 * What to make of a mail that was not accepted. Only what is said of the recipient is held against their address, and
 * only what is said of the mailbox: that our server may not send there (5.7) is no fault of theirs.
 */
export function refusalOf({ code = 'UNKNOWN', command = '', response = '', responseCode }: Failure): Sent {
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const reason = [code, command, responseCode, enhanced].filter(Boolean).join(' ');
  // What cannot even be said to the server: an address that is none, or that it has no letters for.
  if (code === 'EENVELOPE' && !responseCode) return { outcome: 'refused', reason };
  const ofMail = command === 'RCPT TO' || command === 'DATA';
  if (!ofMail || !responseCode || responseCode === 421) return { outcome: 'unreachable', reason };
  if (responseCode < 500) return { outcome: 'later', reason };
  if (command === 'DATA') return { outcome: 'refused', reason };
  const noMailbox = enhanced ? MAILBOX_IS_NOT_THERE.test(enhanced) : NO_SUCH_MAILBOX.includes(responseCode);
  return { outcome: noMailbox ? 'address_refused' : 'refused', reason };
}
