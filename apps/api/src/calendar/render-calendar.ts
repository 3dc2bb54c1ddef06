import type { Language } from '@app/access';
import { type CalendarEntry, DEFAULT_ZONE } from '@app/domain';
import { addDays, clockIn, momentOf } from '@app/platform';
import ical, { type ICalDayJsStub, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

const WORDS: Readonly<Record<Language, { name: string; invitation: (host: string) => string }>> = {
  nl: { name: 'Leerspoor', invitation: (host) => `Uitnodiging van ${host}` },
  en: { name: 'Leerspoor', invitation: (host) => `Invitation from ${host}` },
};

const STATUSES = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** Calendar programs ask about as often as this, as far as they listen. */
const HOURS_BETWEEN = 4;

/**
 * Somebody's calendar as iCalendar (RFC 5545). The same entries give the same text: when it was asked for is not in it.
 * A time is that of the clock on the wall, with the rules of its zone, so that 15:30 is 15:30 in summer and in winter.
 */
export function renderCalendar(entries: readonly CalendarEntry[], language: Language): string {
  const words = WORDS[language];
  const calendar = ical({
    name: words.name,
    prodId: { company: 'leerspoor', product: 'leerspoor', language },
    timezone: { name: null, generator: () => ZONE },
    ttl: HOURS_BETWEEN * 3600,
  });
  for (const entry of entries) {
    const { id, title, form, leerteam, host, status, changedAt, version } = entry;
    calendar.createEvent({
      id,
      ...whenOf(entry),
      summary: onOneLine(title),
      description: onOneLine([host && words.invitation(host), form, leerteam].filter(Boolean).join(' · ')),
      status: STATUSES[status],
      // What is not promised yet, or takes no time of the day, leaves the day free.
      transparency:
        status === 'confirmed' && entry.startsAt !== null
          ? ICalEventTransparency.OPAQUE
          : ICalEventTransparency.TRANSPARENT,
      stamp: changedAt,
      lastModified: changedAt,
      sequence: version - 1,
    });
  }
  return calendar.toString();
}

function whenOf({ on, startsAt, minutes }: CalendarEntry) {
  if (startsAt === null) return { allDay: true, start: new Date(on), end: new Date(addDays(on, 1)), timezone: null };
  const begins = momentOf(DEFAULT_ZONE, on, startsAt);
  // So many minutes on from there, also in the night when the clock changes.
  const ends = new Date(begins.getTime() + minutes * 60_000);
  // What the clock shows twice that night does not say when it is; programs differ on which of the two they take.
  if (comesTwice(begins) || comesTwice(ends)) return { start: begins, end: ends, timezone: null };
  return { start: new WallTime(begins), end: new WallTime(ends), timezone: DEFAULT_ZONE };
}

const comesTwice = (moment: Date): boolean =>
  [-3_600_000, 3_600_000].some(
    (away) => clockIn(DEFAULT_ZONE, new Date(moment.getTime() + away)) === clockIn(DEFAULT_ZONE, moment),
  );

/** Line ends and what cannot be seen have no place in one line of text. */
// eslint-disable-next-line no-control-regex
const onOneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

/** A moment as the clock on the wall shows it. A bare `Date` would be written in the zone of the machine. */
class WallTime implements ICalDayJsStub {
  constructor(private readonly moment: Date) {}
  format(pattern?: string): string {
    const [day = '', time = ''] = clockIn(DEFAULT_ZONE, this.moment).split('T');
    return pattern === 'YYYYMMDD' ? day.replaceAll('-', '') : `${time.replace(':', '')}00`;
  }
  tz(): this {
    return this;
  }
  toDate(): Date {
    return this.moment;
  }
  toJSON(): string {
    return this.moment.toJSON();
  }
  isValid(): boolean {
    return !Number.isNaN(this.moment.getTime());
  }
}

/** The rules of the zone: those of the European Union since 1996 (directive 2000/84/EC), as its clocks follow them. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${DEFAULT_ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
