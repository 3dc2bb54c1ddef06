import type { Language } from '@app/access';
import { type Mail, onOneLine } from '@app/platform';
import type { MailScope } from './mail-delivery.entity.js';
import { NOTICE_KINDS } from './notice-kinds.js';
import { sentenceOf, type SentenceParts } from './notice-sentence.rules.js';
import { NOTICE_PLACES } from './notice-subjects.js';

type Said = SentenceParts & { readonly subjectId: string };

/** What a mail is made of. */
export interface MailParts {
  readonly language: Language;
  readonly scope: MailScope;
  readonly digestOn: string | null;
  readonly name: string;
  readonly notices: readonly Said[];
}

/** Where things are, as they stand in a mail. */
export interface Addresses {
  /** Of a client that people open things in; undefined where there is none. */
  readonly appUrl: string | undefined;
  readonly publicUrl: string;
  readonly unsubscribeUrl: string;
}

const WORDS = {
  nl: {
    hello: (name: string) => `Dag ${name},`,
    several: (count: number) => `${count} berichten van Leerspoor`,
    digest: (day: string, count: number) =>
      `Je overzicht van ${day}: ${count === 1 ? '1 bericht' : `${count} berichten`}`,
    open: 'Bekijk dit',
    where: 'Je leest en beantwoordt dit in Leerspoor:',
    why: 'Je krijgt deze mail omdat je bij een school werkt die Leerspoor gebruikt. Antwoorden op deze mail leest niemand.',
    stop: 'Geen mail meer hierover',
    more: (count: number) => (count === 1 ? 'En nog één bericht.' : `En nog ${count} berichten.`),
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    several: (count: number) => `${count} messages from Leerspoor`,
    digest: (day: string, count: number) =>
      `Your overview of ${day}: ${count === 1 ? '1 message' : `${count} messages`}`,
    open: 'Open this',
    where: 'You read and answer this in Leerspoor:',
    why: 'You get this mail because you work at a school that uses Leerspoor. Nobody reads answers to this mail.',
    stop: 'No more mail about this',
    more: (count: number) => (count === 1 ? 'And one more message.' : `And ${count} more messages.`),
  },
} as const;

/** More than anybody reads in a mail; of the others it says how many there are. */
const MOST_TOLD = 50;

const DAYS = { nl: dayFormat('nl-NL'), en: dayFormat('en-GB') };

/**
 * A mail as text and as a page that says the same: no picture, nothing that tells that it was read, and of each thing no
 * more than its recipient may open.
 */
export function composeMail(parts: MailParts, addresses: Addresses): Pick<Mail, 'subject' | 'text' | 'html'> {
  const words = WORDS[parts.language];
  // What a colleague wrote is one line among others, and cannot look like another part of the mail.
  const items: Item[] = parts.notices.slice(0, MOST_TOLD).map((notice) => ({
    sentence: ended(onOneLine(sentenceOf(parts.language, notice))),
    link: linkTo(notice, addresses),
  }));
  const left = parts.notices.length - items.length;
  if (left > 0) items.push({ sentence: words.more(left), link: null });
  const subject = subjectOf(parts);
  return { subject, text: textOf(parts, items, addresses), html: pageOf(parts, items, addresses, subject) };

  function subjectOf({ language, digestOn, notices }: MailParts): string {
    if (digestOn !== null) return words.digest(DAYS[language].format(new Date(digestOn)), notices.length);
    const [only] = notices;
    return only && notices.length === 1 ? sentenceOf(language, only) : words.several(notices.length);
  }
}

/** A sentence stands by itself in a mail; one that asks something ends already. */
const ended = (sentence: string): string => (/[?!]$/.test(sentence) ? sentence : `${sentence}.`);

interface Item {
  readonly sentence: string;
  readonly link: string | null;
}

/**
 * To what may be opened, where there is a client to open it in. A report is what its mail is about: without a client it
 * leads to where programs read it, which asks who they are as ever.
 */
function linkTo({ kind, title, subjectId }: Said, { appUrl, publicUrl }: Addresses): string | null {
  const { subject } = NOTICE_KINDS[kind];
  const home = appUrl ?? (subject === 'report' ? `${publicUrl}/v1` : undefined);
  return home === undefined || title === null ? null : `${home}${NOTICE_PLACES[subject].replace('{id}', subjectId)}`;
}

const homeOf = ({ appUrl, publicUrl }: Addresses): string => appUrl ?? `${publicUrl}/docs`;

function textOf({ language, name }: MailParts, items: readonly Item[], addresses: Addresses): string {
  const words = WORDS[language];
  return [
    words.hello(onOneLine(name)),
    ...items.map(({ sentence, link }) => `- ${sentence}${link ? `\n  ${link}` : ''}`),
    `${words.where}\n${homeOf(addresses)}`,
    `-- \n${words.why}\n${words.stop}: ${addresses.unsubscribeUrl}`,
  ].join('\n\n');
}

function pageOf({ language, name }: MailParts, items: readonly Item[], addresses: Addresses, subject: string): string {
  const words = WORDS[language];
  const lines = items.map(
    ({ sentence, link }) => `<li>${escaped(sentence)}${link ? ` ${anchor(link, words.open, sentence)}` : ''}</li>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em">',
    `<p>${escaped(words.hello(name))}</p>`,
    `<ul>${lines.join('\n')}</ul>`,
    `<p>${words.where} ${anchor(homeOf(addresses), 'Leerspoor')}</p>`,
    `<hr><p>${words.why} ${anchor(addresses.unsubscribeUrl, words.stop)}.</p>`,
    '</body></html>',
  ].join('\n');
}

/** Read out alone, a link says what it opens. */
const anchor = (href: string, text: string, label?: string): string =>
  `<a href="${escaped(href)}"${label ? ` aria-label="${escaped(`${text}: ${label}`)}"` : ''}>${escaped(text)}</a>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);

function dayFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
