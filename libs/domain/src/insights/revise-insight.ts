import { factsOf } from '../history/facts.js';
import { applyChanges, type Changes, expectVersion, nothingChanged } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { Insight } from './insight.entity.js';
import { retieThemes } from './insight-themes.js';
import { loadInsight } from './insights.access.js';
import { insightDetail, type InsightDetail } from './insights.queries.js';
import { expectOpenable } from './insights.rules.js';
import { recordInsight } from './record-insight.js';
import type { InsightWords } from './write-insight.js';

/** What somebody writes in an insight; everything else of it is facts. */
const WRITTEN = ['title', 'learned', 'usefulFor'];

/**
 * Puts what was learned otherwise, or opens it to others: its author, or any member of the leerteam whose it is, also
 * after the cycle.
 */
export async function reviseInsight(
  work: StaffWork,
  id: string,
  version: number,
  { themeIds, ...words }: Partial<InsightWords>,
): Promise<InsightDetail> {
  const insight = await loadInsight(work, id, 'insight.revise');
  expectVersion(insight, version);
  const changes: Changes = {
    ...applyChanges<Partial<Insight>>(insight, words),
    ...(themeIds ? await retieThemes(work, id, themeIds) : {}),
  };
  if (nothingChanged(work, changes)) return insightDetail(work, id);
  expectOpenable(insight);
  const { boardId, title, learned, usefulFor, visibility } = insight;
  // Also where only its themes change: they are part of what was read, so the version goes up.
  await work.db.update(Insight, { boardId, id }, { title, learned, usefulFor, visibility });
  recordInsight(work, insight, 'revised', factsOf(changes, WRITTEN));
  return insightDetail(work, id);
}
