import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const COMPLETE = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://app:word@database/leerspoor',
  ACCESS_TOKEN_SECRET: '4f6c1d0e9b8a7f6e5d4c3b2a19080706',
  PUPIL_CODE_SECRET: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  PUBLIC_URL: 'https://leerspoor.example.org',
  SMTP_URL: 'smtps://leerspoor%40example.org:se%3Acret@mail.example.org',
  MAIL_FROM: 'Leerspoor <leerspoor@example.org>',
};
const mail = (environment: Record<string, string | undefined> = {}) => readConfig({ ...COMPLETE, ...environment }).mail;

describe('the mail server', () => {
  it('is none where none is named: nothing is mailed', () => {
    expect(mail({ SMTP_URL: undefined, MAIL_FROM: undefined })).toBeUndefined();
  });

  it('is asked over TLS, from the first byte or by STARTTLS', () => {
    expect(mail()).toEqual({
      host: 'mail.example.org',
      port: 465,
      security: 'from_the_start',
      login: { user: 'leerspoor@example.org', password: 'se:cret' },
      from: { name: 'Leerspoor', address: 'leerspoor@example.org' },
    });
    expect(mail({ SMTP_URL: 'smtp://mail.example.org:2525' })).toMatchObject({ port: 2525, security: 'upgraded' });
    expect(mail({ SMTP_URL: 'smtp://[::1]' })).toMatchObject({ host: '::1', port: 587, login: undefined });
  });

  it('is asked without TLS only where that is said, and never with a password, but on this machine', () => {
    expect(mail({ SMTP_URL: 'smtp://relay', SMTP_TLS: 'off' })).toMatchObject({ security: 'none' });
    expect(mail({ SMTP_URL: 'smtp://a:b@127.0.0.1', SMTP_TLS: 'off' })).toMatchObject({ security: 'none' });
    for (const SMTP_URL of ['smtp://name:hidden@relay', 'smtps://relay'])
      expect(() => mail({ SMTP_URL, SMTP_TLS: 'off' })).toThrow(/^SMTP_TLS can be off only (?!.*hidden)/);
  });

  it.each([
    'mail.example.org',
    'https://mail.example.org',
    'smtp://',
    'smtp://mail.example.org/inbox',
    'smtps://mail.example.org?tls.rejectUnauthorized=false',
    'smtp://name:%ZZ@mail.example.org',
  ])('stops the start where it is not named right, without being repeated: %s', (SMTP_URL) => {
    expect(() => mail({ SMTP_URL })).toThrow(/^SMTP_URL (?!.*(rejectUnauthorized|inbox|ZZ))/);
  });

  it.each([
    undefined,
    'Leerspoor',
    'leerspoor@',
    'Leerspoor <leerspoor@example.org>, b@example.org',
    'Leer\r\nBcc: x@example.org <leerspoor@example.org>',
  ])('sends in the name of one address: not %s', (MAIL_FROM) => {
    expect(() => mail({ MAIL_FROM })).toThrow(/^MAIL_FROM must be/);
  });

  it('takes the address alone, or a name in quotes', () => {
    expect(mail({ MAIL_FROM: 'a@example.org' })?.from).toEqual({ name: 'Leerspoor', address: 'a@example.org' });
    expect(mail({ MAIL_FROM: '"De Regenboog, PO" <a@example.org>' })?.from.name).toBe('De Regenboog, PO');
  });

  it('needs an address at which mail programs can unsubscribe people', () => {
    expect(() => mail({ PUBLIC_URL: 'http://leerspoor.example.org' })).toThrow('PUBLIC_URL must begin with https://');
    expect(() => mail({ PUBLIC_URL: undefined })).toThrow('PUBLIC_URL must begin with https://');
  });

  it('leads to a client where there is one', () => {
    expect(readConfig({ ...COMPLETE, APP_URL: 'https://app.example.org/' }).appUrl).toBe('https://app.example.org');
    expect(() => readConfig({ ...COMPLETE, APP_URL: 'javascript:alert(1)' })).toThrow('APP_URL');
  });
});
