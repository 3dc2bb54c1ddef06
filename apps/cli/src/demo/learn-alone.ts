import { type Person, type Staff, teachesKindergarten, worksOn } from './appoint-staff.js';
import type { Logbook } from './logbook.js';
import { YEARS } from './lay-out-places.js';
import type { Random } from './random.js';
import { type Calendar, daysBetween, isSchoolDay, schoolDayNear, weekday } from './school-calendar.js';
import type { Temperament } from './stock/cast.js';
import { MOMENTS } from './stock/moments.js';
import { ASKED_OF_ALL } from './stock/moments-craft.js';
import type { StockMoment } from './stock/stock-moment.js';
import { STUDY_DAYS } from './stock/study-days.js';
import { FOR_ANYONE, FOR_KINDERGARTEN, type ThemeKey } from './stock/themes.js';

/** Learning moments of one's own that somebody logs in a full school month. */
const A_MONTH: Readonly<Record<Temperament, number>> = { eager: 4.2, steady: 1.7, sparse: 0.45, silent: 0 };

/** What of that is done in each month: test weeks, reports and holidays leave less room. */
const ROOM: Readonly<Record<string, number>> = {
  '01': 1,
  '02': 0.8,
  '03': 1.3,
  '04': 1,
  '05': 0.8,
  '06': 0.7,
  '07': 0.3,
  '08': 0.25,
  '09': 1,
  '10': 1.1,
  '11': 1.4,
  '12': 0.6,
};

/** Who was there and writes such things down. */
const LOGS_STUDY_DAY: Readonly<Record<Temperament, number>> = { eager: 0.95, steady: 0.78, sparse: 0.4, silent: 0 };

/** Forms that need no class of one's own. */
const WITHOUT_CLASS = ['professional_reading', 'e_learning', 'course', 'collegial_consultation', 'simulation', 'other'];

/** Forms that are done at home as well, also at the weekend. */
const AT_HOME = ['professional_reading', 'e_learning', 'blended_learning'];

/** Study days, as far as their visitors logged them. */
export function visitStudyDays(random: Random, calendar: Calendar, { people }: Staff, logbook: Logbook): void {
  for (const year of YEARS)
    for (const { schools, near, minutes, titles, themes } of STUDY_DAYS) {
      const on = schoolDayNear(calendar.on({ year, day: near }));
      if (!on || on >= calendar.today) continue;
      const nth = YEARS.indexOf(year);
      const visitors = people.filter(
        (person) => worksOn(person, on) && schools.some((it) => person.schools.includes(it)),
      );
      for (const person of visitors)
        if (random.chance(LOGS_STUDY_DAY[person.player.temperament]))
          logbook.log(person, {
            ...{ on, minutes, form: 'study_day', took: [], tries: [], initiative: 'assigned' },
            title: titles[nth] ?? titles[0],
            theme: themes[nth] ?? themes[0],
          });
    }
}

/** Part of what somebody's interests hold that is left for the running year. */
const KEPT_FOR_LATER = 0.4;

interface Choice {
  readonly theme: ThemeKey | null;
  readonly moment: StockMoment;
}

/** What one person chooses to learn, month after month, with something now and then that was asked of all. */
export function learnAlone(random: Random, calendar: Calendar, staff: Staff, person: Person, logbook: Logbook): void {
  const next = choices(random, calendar, person);
  for (const days of monthsOfWork(calendar, person)) {
    const [first = ''] = days;
    const schoolDays = days.filter(isSchoolDay);
    // A month of holiday, or of which only some days have passed, leaves less.
    const part = Math.min(1, schoolDays.length / 15);
    const number = random.about(A_MONTH[person.player.temperament] * (ROOM[first.slice(5, 7)] ?? 1) * part);
    for (const day of random.some(schoolDays, number).toSorted()) {
      const choice = next(day);
      if (!choice) return;
      const { theme, moment } = choice;
      const colleague = random.pick(colleaguesOn(staff, person, day))?.givenName ?? 'een collega';
      const weekend = days.filter((on) => on > day && weekday(on) % 6 === 0)[0];
      const on = weekend && AT_HOME.includes(moment.form) && random.chance(0.25) ? weekend : day;
      const minutes = Math.max(15, 5 * Math.round((moment.minutes * random.pick([0.75, 1, 1, 1.25])) / 5));
      logbook.log(person, { ...moment, on, minutes, theme, title: moment.title.replace('{collega}', colleague) });
    }
  }
}

/** Who teaches at the same school that day, with pupils of about the same age. */
const colleaguesOn = ({ people }: Staff, person: Person, on: string): Person[] =>
  people.filter(
    (other) =>
      other !== person &&
      other.player.groups !== undefined &&
      (person.player.groups === undefined || teachesKindergarten(other) === teachesKindergarten(person)) &&
      worksOn(other, on) &&
      other.schools.some((school) => person.schools.includes(school)),
  );

/** The days of each month in which the person worked for the board, up to yesterday. */
function monthsOfWork(calendar: Calendar, person: Person): string[][] {
  const months = new Map<string, string[]>();
  for (const on of daysBetween(calendar.previous.fromOn, calendar.today)) {
    if (!worksOn(person, on)) continue;
    const month = on.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), on]);
  }
  return [...months.values()];
}

/**
 * What comes next for somebody: mostly of their own interests, the dearest first, at times something that is of use to
 * anyone. Each only once, but for series, which go on in order.
 */
function choices(random: Random, calendar: Calendar, person: Person): (on: string) => Choice | undefined {
  const { player } = person;
  const kindergarten = teachesKindergarten(person);
  const suits = ({ form, older }: StockMoment): boolean =>
    (player.groups !== undefined || WITHOUT_CLASS.includes(form)) && !(older && kindergarten);
  const deck = (theme: ThemeKey): Choice[] =>
    random.shuffled(MOMENTS[theme].filter(suits).map((moment) => ({ theme, moment })));
  const own = player.interests.map(deck);
  const later = own.map((one) => one.splice(Math.ceil(one.length * (1 - KEPT_FOR_LATER))));
  const general = kindergarten ? FOR_KINDERGARTEN : FOR_ANYONE;
  const others = general.filter((theme) => !player.interests.includes(theme)).map(deck);
  const asked = random.shuffled(ASKED_OF_ALL.map((moment) => ({ theme: null, moment })));
  const done = new Map<string, number>();
  return (on) => {
    if (on >= calendar.running.fromOn)
      for (const [nth, one] of own.entries()) one.unshift(...(later[nth]?.splice(0) ?? []));
    const [dearest = []] = own;
    const from = random.chance(0.06) ? [asked] : random.chance(0.16) ? [random.pick(others) ?? []] : [];
    const decks = [...from, ...(random.chance(0.4) ? [dearest] : random.shuffled(own)), ...own, ...others];
    const chosen = decks.find((one) => one.length > 0);
    const choice = chosen?.[0];
    if (!chosen || !choice) return undefined;
    const { title, times } = choice.moment;
    const nth = (done.get(title) ?? 0) + 1;
    done.set(title, nth);
    chosen.shift();
    // The next of a series comes after a few other things.
    if (nth < times) chosen.splice(Math.min(chosen.length, 2), 0, choice);
    return { ...choice, moment: { ...choice.moment, title: title.replace('{n}', String(nth)) } };
  };
}
