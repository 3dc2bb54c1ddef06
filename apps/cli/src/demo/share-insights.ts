import type { Insight, InsightTheme } from '@app/domain';
import type { Person } from './appoint-staff.js';
import type { DemoHouse } from './demo-house.js';
import type { Random } from './random.js';
import type { Row } from './row.js';
import type { Scene } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { OWN_INSIGHTS, READING_INSIGHT_USED, type StockAdoption } from './stock/own-insights.js';
import type { ThemeKey } from './stock/themes.js';

export interface Shared extends Pick<DemoHouse, 'insightReactions' | 'insightAdoptions'> {
  readonly ownInsights: readonly Row<Insight>[];
  readonly ownInsightThemes: readonly Row<InsightTheme>[];
}

/** What people wrote for others of what they learned, what these said, and who uses it: also what a team wrote. */
export function shareInsights(random: Random, scene: Scene, ofTeam: Row<Insight>): Shared {
  const { calendar, staff, themeIds } = scene;
  const adopt = (insight: Row<Insight>, { who, daysAgo, did, openTo }: StockAdoption) => {
    const adoptedOn = schoolDaysFrom(calendar.today, -daysAgo);
    const { id: insightId, title: insightTitle, authorId } = insight;
    const adopterId = staff.named(who).id;
    const id = random.id(momentOn(adoptedOn, 16));
    return { id, insightId, insightTitle, authorId, adopterId, adoptedOn, did, openTo };
  };
  const shared = OWN_INSIGHTS.map(({ who, daysAgo, theme, title, learned, usefulFor, visibility, ...came }) => {
    const writtenOn = schoolDaysFrom(calendar.today, -daysAgo);
    const author = staff.named(who);
    const insight: Row<Insight> = {
      ...{
        id: random.id(momentOn(writtenOn, 16)),
        source: 'activity',
        activityId: learnedIn(scene, author, theme, writtenOn),
      },
      ...{ authorId: author.id, title, learned, usefulFor, visibility, writtenOn },
    };
    const insightReactions = came.reactions.map(({ who: by, kind, words = null }, index) => {
      const writtenAt = momentOn(schoolDaysFrom(writtenOn, index + 1), 15);
      return { id: random.id(writtenAt), insightId: insight.id, authorId: staff.named(by).id, kind, words, writtenAt };
    });
    const insightAdoptions = came.adoptions.map((adoption) => adopt(insight, adoption));
    return { insight, insightReactions, insightAdoptions, theme: { insightId: insight.id, themeId: themeIds[theme] } };
  });
  return {
    ownInsights: shared.map(({ insight }) => insight),
    ownInsightThemes: shared.map(({ theme }) => theme),
    insightReactions: shared.flatMap(({ insightReactions }) => insightReactions),
    insightAdoptions: [
      ...shared.flatMap(({ insightAdoptions }) => insightAdoptions),
      adopt(ofTeam, READING_INSIGHT_USED),
    ],
  };
}

/** The latest that its author did by then, on its theme where there is any. */
function learnedIn({ logbook, themeIds }: Scene, { id: ownerId }: Person, theme: ThemeKey, on: string): string | null {
  const about = new Set(
    logbook.activityThemes.filter(({ themeId }) => themeId === themeIds[theme]).map(({ activityId }) => activityId),
  );
  const own = logbook.activities
    .filter((one) => one.ownerId === ownerId && one.learnedOn <= on && !one.removedAt)
    .toSorted((one, other) => (one.learnedOn < other.learnedOn ? 1 : -1));
  return (own.find(({ id }) => about.has(id)) ?? own[0])?.id ?? null;
}
