import { addDays } from '@app/platform';
import type { Person } from './appoint-staff.js';
import type { DemoBoard } from './demo-board.js';
import type { Team } from './form-leerteams.js';
import type { Logbook } from './logbook.js';
import type { Random } from './random.js';
import {
  type Calendar,
  daysBetween,
  firstWeekdayFrom,
  isSchoolDay,
  momentOn,
  sameWeekdayNear,
} from './school-calendar.js';
import type { Temperament } from './stock/cast.js';

export type Meetings = Pick<DemoBoard, 'meetings' | 'attendances'>;

/** How often somebody is there. */
const ATTENDS: Readonly<Record<Temperament, number>> = { eager: 0.96, steady: 0.88, sparse: 0.75, silent: 0.6 };

/** Teams do not meet in the first and the last weeks of the school year. */
export const meetsIn = (on: string): boolean => on.slice(5) >= '09-01' || on.slice(5) < '07-06';

/** The meetings of a team up to now, each logged for all who were there. */
export function holdMeetings(random: Random, calendar: Calendar, team: Team, logbook: Logbook): Meetings {
  const meetings: Meetings['meetings'][number][] = [];
  const attendances: Meetings['attendances'][number][] = [];
  const { meetings: titles, always, rhythm, took, tries, theme, form } = team.stock;
  const left = { previous: [...titles.previous], running: [...titles.running] };
  let spare = 0;
  for (const on of meetingDays(calendar, team)) {
    const there = team.membersOn(on).filter(({ player }) => random.chance(ATTENDS[player.temperament]));
    if (there.length < 2) continue;
    const loggedAt = momentOn(on, 16, random.whole(0, 59));
    const year = on < calendar.running.fromOn ? 'previous' : 'running';
    const title = left[year].shift() ?? always[spare++ % always.length] ?? always[0];
    const minutes = rhythm.minutes + random.pick([-15, 0, 0, 0, 15]);
    const id = random.id(loggedAt);
    const agreed = random.chance(0.5) ? random.pick(tries) : undefined;
    const notes = agreed ? `Afgesproken: ${agreed.charAt(0).toLowerCase()}${agreed.slice(1)}` : null;
    meetings.push({ id, leerteamId: team.id, title, heldOn: on, minutes, notes });
    attendances.push(...there.map((person) => ({ meetingId: id, staffMemberId: person.id })));
    for (const person of there)
      logbook.log(person, {
        ...{ on, form, title, minutes, took, tries, theme, team },
        initiative: 'team',
        meeting: { id, loggedAt },
      });
  }
  return { meetings, attendances };
}

function meetingDays(calendar: Calendar, { foundedOn, stock }: Team): string[] {
  const days = new Set<string>();
  const { weekday, weeks } = stock.rhythm;
  for (let on = firstWeekdayFrom(foundedOn, weekday); on < calendar.today; on = addDays(on, 7 * weeks)) {
    const held = meetsIn(on) ? sameWeekdayNear(on) : undefined;
    if (held && held >= foundedOn && held < calendar.today) days.add(held);
  }
  return [...days].toSorted();
}

/** What two or three members do together between meetings: one thing every month, others now and then. */
export function learnTogether(random: Random, calendar: Calendar, team: Team, logbook: Logbook): void {
  for (const days of schoolMonths(calendar, team.foundedOn))
    for (const [nth, moment] of team.stock.together.entries()) {
      if (!random.chance(nth === 0 ? 1 : 0.45)) continue;
      for (let times = nth === 0 && random.chance(0.4) ? 2 : 1; times > 0; times -= 1) {
        const on = random.pick(days);
        if (on === undefined) continue;
        const pair: Person[] = random.some(
          team.membersOn(on).filter(({ player }) => player.functionGroup === 'teacher'),
          random.whole(2, 3),
        );
        const minutes = moment.minutes + random.pick([-15, 0, 0, 15]);
        const { theme } = team.stock;
        for (const person of pair) logbook.log(person, { ...moment, on, minutes, theme, team, initiative: 'team' });
      }
    }
}

/** The school days so far of each month in which teams are at work. */
function schoolMonths(calendar: Calendar, fromOn: string): string[][] {
  const months = new Map<string, string[]>();
  for (const on of daysBetween(fromOn, calendar.today)) {
    if (!meetsIn(on) || !isSchoolDay(on)) continue;
    const month = on.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), on]);
  }
  return [...months.values()];
}
