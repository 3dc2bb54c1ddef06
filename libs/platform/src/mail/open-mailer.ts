import type { Mail, MailAddress, Mailer, MailSettings } from './mail.js';
import { onOneLine } from './on-one-line.js';
import { refusalOf } from './refusal.js';

/** A server that does not answer is given up on after this long: other mail waits behind it. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 60_000 };

/** Opens the way to a mail server: one connection, made at the first mail and used for those after it. */
export async function openMailer({ host, port, security, login, from }: MailSettings): Promise<Mailer> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    ...PATIENCE,
    pool: true,
    maxConnections: 1,
    host,
    port,
    secure: security === 'from_the_start',
    requireTLS: security === 'upgraded',
    ignoreTLS: security === 'none',
    ...(login ? { auth: { user: login.user, pass: login.password } } : {}),
    // What a mail says is text: no file and no address is ever fetched for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail(messageOf(mail, from));
        return { outcome: 'accepted', reason: '' };
      } catch (failure) {
        return refusalOf(failure as object);
      }
    },
    close: () => {
      transport.close();
    },
  };
}

function messageOf({ id, to, language, subject, text, html, unsubscribeUrl }: Mail, from: MailAddress) {
  return {
    from: named(from),
    to: named(to),
    // Said apart, so that nothing in a name can become one more recipient.
    envelope: { from: from.address, to: [to.address] },
    messageId: `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    subject: onOneLine(subject),
    text,
    html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

const named = ({ name, address }: MailAddress): MailAddress => ({ name: onOneLine(name), address });
