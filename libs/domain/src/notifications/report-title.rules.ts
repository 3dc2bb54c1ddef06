import type { Language } from '@app/access';

/** Of a report or a run of reports, what it is called by. */
export interface ReportNamed {
  /** Null of a run, which may make several. */
  readonly report: string | null;
  /** The school or leerteam; null of oneself and of the board. */
  readonly about: string | null;
  readonly periodName: string | null;
  readonly fromOn: string;
  /** Its last day. */
  readonly throughOn: string;
}

/** What each report is about, in a few words. */
const ABOUT: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  teacher: { nl: 'je eigen leren', en: 'your own learning' },
  leerteam: { nl: 'het leerteam', en: 'the leerteam' },
  school: { nl: 'hoe de school leert', en: 'how the school learns' },
  board: { nl: 'hoe de scholen leren', en: 'how the schools learn' },
  accountability: { nl: 'verantwoording professionalisering', en: 'account of professional learning' },
  attention: { nl: 'aandacht', en: 'attention' },
  house: { nl: 'het huis', en: 'the house' },
};

const FORMATS = { nl: dayFormat('nl-NL'), en: dayFormat('en-GB') };
const THROUGH = { nl: ' tot en met ', en: ' to ' };

function dayFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** Several reports come of one period: so it says which report it is, of what, and then of which time. */
export function reportTitle(language: Language, named: ReportNamed): string {
  const day = (on: string): string => FORMATS[language].format(new Date(on));
  const which = named.report === null ? undefined : ABOUT[named.report]?.[language];
  const period = named.periodName ?? `${day(named.fromOn)}${THROUGH[language]}${day(named.throughOn)}`;
  return [which, named.about, period].filter(Boolean).join(', ');
}
