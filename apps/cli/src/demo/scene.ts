import type { Staff } from './appoint-staff.js';
import type { Team } from './form-leerteams.js';
import type { Places } from './lay-out-places.js';
import type { Meetings } from './learn-in-teams.js';
import type { Logbook } from './logbook.js';
import type { Calendar } from './school-calendar.js';
import type { AimedAt } from './set-goals.js';
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
