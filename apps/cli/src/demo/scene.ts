import { addDays } from '@app/platform';
import { type Person, type Staff, worksOn } from './appoint-staff.js';
import type { Team } from './form-leerteams.js';
import type { Places } from './lay-out-places.js';
import type { Meetings } from './learn-in-teams.js';
import type { Logbook } from './logbook.js';
import { type Calendar, schoolDaysFrom } from './school-calendar.js';
import type { AimedAt } from './set-goals.js';
import type { SchoolKey } from './stock/cast.js';
import type { ThemeKey } from './stock/themes.js';

/** What there is on the board once everybody has logged: what the parts of a living record build on. */
export interface Scene {
  readonly calendar: Calendar;
  readonly places: Places;
  readonly staff: Staff;
  readonly teams: readonly Team[];
  readonly aims: readonly AimedAt[];
  readonly themeIds: Readonly<Record<ThemeKey, string>>;
  readonly meetings: Meetings;
  readonly logbook: Logbook;
}

/** A leerteam of the stock by its key. */
export function teamNamed({ teams }: Pick<Scene, 'teams'>, key: string): Team {
  const team = teams.find(({ stock }) => stock.key === key);
  if (!team) throw new Error(`there is no leerteam ${key}`);
  return team;
}

/** Who works at a school on a day. */
export const atSchoolOn = ({ staff }: Scene, school: SchoolKey, on: string): readonly Person[] =>
  staff.people.filter((person) => person.schools.includes(school) && worksOn(person, on));

/** Who leads a school. */
export function leaderOf({ staff }: Scene, school: SchoolKey): Person {
  const leader = staff.people.find(
    ({ player, schools }) => player.functionGroup === 'leader' && schools.includes(school),
  );
  if (!leader) throw new Error(`nobody leads ${school}`);
  return leader;
}

/** The day on which what is open now was opened: so many school days ago, and no more than four weeks in the summer. */
export function sinceThen(today: string, schoolDays: number): string {
  const [then, latest] = [schoolDaysFrom(today, -schoolDays), addDays(today, -28)];
  return then > latest ? then : latest;
}
