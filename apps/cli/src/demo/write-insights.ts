import type { CycleRow, DemoTeamWork } from './demo-team-work.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { READING_INSIGHT } from './stock/cycle-reading.js';

/** What a team learned, opened to the board. */
export function writeInsights(
  random: Random,
  { calendar, staff, themeIds }: Scene,
  { id: cycleId, leerteamId }: CycleRow,
): Pick<DemoTeamWork, 'insights' | 'insightThemes'> {
  const { who, daysAgo, ...said } = READING_INSIGHT;
  const writtenOn = schoolDaysFrom(calendar.today, -daysAgo);
  const id = random.id(momentOn(writtenOn, 16));
  return {
    insights: [
      {
        ...{ id, source: 'cycle', cycleId, leerteamId, authorId: staff.named(who).id },
        ...{ ...said, visibility: 'board', writtenOn },
      },
    ],
    insightThemes: [{ insightId: id, themeId: themeIds.reading }],
  };
}
