import { addDays } from '@app/platform';
import type { DemoTeamWork } from './demo-team-work.js';
import type { Random } from './random.js';
import { type Scene, teamNamed } from './scene.js';
import { momentOn } from './school-calendar.js';

/** Who was asked into the reading team, and who asked: neither was answered yet. */
const WAITING = [
  {
    kind: 'invitation',
    who: 'Fatma Aydın',
    by: 'Youssef Benali',
    daysAgo: 4,
    word: 'Jij leest al met rijke teksten in groep 3. Denk je met ons mee?',
  },
  {
    kind: 'request',
    who: 'Nadia Haddou',
    by: 'Nadia Haddou',
    daysAgo: 2,
    word: 'Ik wil in mijn groep ook elke week een gesprek over een tekst voeren.',
  },
] as const;

/** How long an invitation or a request waits for an answer. */
const DAYS_OPEN = 60;

/** What leerteams are about, and who may come to belong to one. */
export function admitColleagues(random: Random, scene: Scene): Pick<DemoTeamWork, 'leerteamThemes' | 'admissions'> {
  const { calendar, staff, teams, themeIds } = scene;
  const leerteamId = teamNamed(scene, 'reading').id;
  return {
    leerteamThemes: teams.map(({ id, stock }) => ({ leerteamId: id, themeId: themeIds[stock.theme] })),
    admissions: WAITING.map(({ kind, who, by, daysAgo, word }) => {
      const askedOn = addDays(calendar.today, -daysAgo);
      const askedAt = momentOn(askedOn, 15);
      return {
        ...{ id: random.id(askedAt), leerteamId, kind, staffMemberId: staff.named(who).id, role: 'member' as const },
        ...{
          askedById: staff.named(by).id,
          askedAt,
          word,
          lapsesOn: addDays(askedOn, DAYS_OPEN),
          state: 'open' as const,
        },
      };
    }),
  };
}
