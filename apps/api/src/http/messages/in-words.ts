import type { Language } from '@app/access';

/** Where a goal or an observation stands, as it reads after “is”. */
const STANDINGS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  draft: { nl: 'nog een concept', en: 'still a draft' },
  active: { nl: 'actief', en: 'active' },
  achieved: { nl: 'bereikt', en: 'achieved' },
  released: { nl: 'losgelaten', en: 'let go of' },
  prepared: { nl: 'voorbereid', en: 'prepared' },
  observed: { nl: 'gehouden', en: 'held' },
  discussed: { nl: 'nabesproken', en: 'talked about' },
  revisited: { nl: 'afgerond', en: 'revisited' },
  cancelled: { nl: 'geannuleerd', en: 'cancelled' },
};

const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = { nl: daysIn('nl-NL'), en: daysIn('en-GB') };

/** A bound of what was allowed (`from`, `until`) or a `day`, as people say it: a day in words, a standing by its name. */
export function boundInWords<Bound>(language: Language, bound: Bound): Bound | string {
  if (typeof bound !== 'string') return bound;
  return /^\d{4}-\d{2}-\d{2}$/.test(bound)
    ? DAYS[language].format(new Date(bound))
    : (STANDINGS[bound]?.[language] ?? bound);
}

/** What concerns a request as a whole stands by itself: with a capital and a full stop. */
export const asSentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;

function daysIn(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
