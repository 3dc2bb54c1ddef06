import type { MailScope, StaffMember } from '@app/domain';
import { readConfig } from '@app/platform';
import { type ParsedMail, simpleParser } from 'mailparser';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { mailRound } from '../../apps/worker/src/mail-round.js';
import { unsubscribeToken } from '../../libs/domain/src/notifications/unsubscribe-token.js';
import { PUPIL_CODE_SECRET, type TestApi } from './api.js';

/** What a mail server says instead of taking something. */
interface Refusal {
  readonly code: number;
  readonly text: string;
}

const refused = ({ code, text }: Refusal): Error => Object.assign(new Error(text), { responseCode: code });

/** A real mail server on this machine, that keeps what arrives. */
export class MailServer {
  readonly mails: ParsedMail[] = [];
  /** What it says of the next recipients, or messages, in place of taking them. */
  readonly refusals: { recipient: Refusal[]; message: Refusal[] } = { recipient: [], message: [] };
  connections = 0;
  private constructor(private server: SMTPServer) {}

  static async start(options: SMTPServerOptions = { disabledCommands: ['STARTTLS', 'AUTH'] }): Promise<MailServer> {
    const started: MailServer = new MailServer(
      new SMTPServer({
        authOptional: true,
        logger: false,
        onConnect: (_session, done) => {
          started.connections += 1;
          done();
        },
        onRcptTo: (_address, _session, done) => {
          const refusal = started.refusals.recipient.shift();
          done(refusal && refused(refusal));
        },
        onData: (stream, _session, done) => {
          const refusal = started.refusals.message.shift();
          void simpleParser(stream).then((mail) => {
            if (!refusal) started.mails.push(mail);
            done(refusal && refused(refusal));
          });
        },
        ...options,
      }),
    );
    started.server.on('error', () => undefined);
    started.server.listen(0, '127.0.0.1');
    await once(started.server.server, 'listening');
    return started;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** The mails to somebody, the first first. */
  to(person: StaffMember): ParsedMail[] {
    return this.mails.filter(({ to }) => [to].flat().some((one) => one?.text.includes(person.email ?? '?')));
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

/** Settings with which mail is sent to a server on this machine. */
const mailSettings = (port: number): Record<string, string> => ({
  SMTP_URL: `smtp://127.0.0.1:${port}`,
  SMTP_TLS: 'off',
  MAIL_FROM: 'Leerspoor <leerspoor@voorbeeld.example>',
  PUBLIC_URL: 'https://leerspoor.example',
  APP_URL: 'https://app.leerspoor.example/',
});

/** A round of mail, as a worker does one each minute. */
export async function sendRound(api: TestApi, port: number, environment: Record<string, string> = {}): Promise<void> {
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: api.database.appUrl,
    ACCESS_TOKEN_SECRET: 'a secret that only the tests use, long enough',
    PUPIL_CODE_SECRET,
    ...mailSettings(port),
    ...environment,
  });
  await mailRound(config)?.(api.unitOfWork);
}

/** What stands at the foot of a mail to somebody. */
export const mailTokenFor = ({ id, boardId }: StaffMember, scope: MailScope = 'invitations'): string =>
  unsubscribeToken(PUPIL_CODE_SECRET, { boardId, staffMemberId: id, scope });
