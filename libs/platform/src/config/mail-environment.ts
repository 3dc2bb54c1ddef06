import { IsIn, IsOptional, IsString, isEmail, IsUrl } from 'class-validator';
import { OperationalError } from '../errors/operational-error.js';
import type { MailSettings } from '../mail/mail.js';
import { FileEnvironment } from './file-environment.js';
import { isLoopback, isSafeAddress } from './safe-address.js';

/** What can be configured of mail; with what can be of files, as a class has one parent. */
export class MailEnvironment extends FileEnvironment {
  @IsOptional()
  @IsString()
  SMTP_URL?: string;

  @IsIn(['required', 'off'])
  SMTP_TLS: 'required' | 'off' = 'required';

  @IsOptional()
  @IsString()
  MAIL_FROM?: string;

  /** Where people open what a mail is about. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  APP_URL?: string;
}

/** How mail is sent; undefined where no mail server is named, and nothing is mailed. */
export function readMail(env: MailEnvironment, publicUrl: string, production: boolean): MailSettings | undefined {
  if (env.SMTP_URL === undefined) return undefined;
  // Mail programs unsubscribe at an https:// address only (RFC 8058); on this machine there may be none.
  if (!isSafeAddress(publicUrl, production))
    throw new OperationalError('PUBLIC_URL must begin with https:// where mail is sent.');
  return { ...readServer(env.SMTP_URL, env.SMTP_TLS), from: readSender(env.MAIL_FROM) };
}

function readServer(address: string, tls: 'required' | 'off'): Omit<MailSettings, 'from'> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const atOnce = url?.protocol === 'smtps:';
  if (!url?.hostname || (!atOnce && url.protocol !== 'smtp:') || !/^\/?$/.test(url.pathname) || url.search || url.hash)
    throw new OperationalError(
      'SMTP_URL must be an address as smtps://name:password@mail.example.org or smtp://mail.example.org:587.',
    );
  const port = url.port ? Number(url.port) : atOnce ? 465 : 587;
  const login = readLogin(url);
  const here = isLoopback(new URL(`http://${url.host}`));
  if (tls === 'off' && (atOnce || (login && !here)))
    throw new OperationalError('SMTP_TLS can be off only for smtp:// without a name and password in SMTP_URL.');
  const security = atOnce ? 'from_the_start' : tls === 'off' ? 'none' : 'upgraded';
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port, security, login };
}

function readLogin({ username, password }: URL): MailSettings['login'] {
  if (!username && !password) return undefined;
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    throw new OperationalError(
      'SMTP_URL has a name or password in it that is not written as an address has it (%40 for @).',
    );
  }
}

/** `Leerspoor <leerspoor@example.org>`, or the address alone. */
function readSender(from: string | undefined): MailSettings['from'] {
  if (from === undefined) throw new OperationalError('MAIL_FROM must be set where SMTP_URL is.');
  const [, name = 'Leerspoor', within, alone] =
    /^(?:([^<>\p{Cc}]{1,100}?)\s*<([^<>\s]+)>|([^<>\s]+))$/u.exec(from.trim()) ?? [];
  const address = within ?? alone ?? '';
  if (!isEmail(address)) throw new OperationalError('MAIL_FROM must be as Leerspoor <leerspoor@example.org>.');
  return { name: name.replace(/^"(.*)"$/, '$1'), address };
}
