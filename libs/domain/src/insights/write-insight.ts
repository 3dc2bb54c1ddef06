import { newId, RuleBroken, type Violation } from '@app/platform';
import { In } from 'typeorm';
import { factsOf } from '../history/facts.js';
import { loadCycle } from '../inquiry/cycles.access.js';
import { recordInCycle } from '../inquiry/record-in-cycle.js';
import { Theme } from '../learning-forms/theme.entity.js';
import { applyChanges, type Changes, expectVersion, nothingChanged } from '../work/changes.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Insight, InsightTheme, type InsightVisibility } from './insight.entity.js';
import { loadInsight } from './insights.access.js';
import { insightDetail, type InsightDetail } from './insights.queries.js';

export interface InsightWords {
  readonly title: string;
  readonly learned: string;
  readonly usefulFor?: string | null;
  /** The team's own where it is left out. */
  readonly visibility?: InsightVisibility;
  readonly themeIds?: readonly string[];
}

/** Writes down what a leerteam learned in a cycle, open as far as is said from that moment on. */
export async function writeInsight(
  work: StaffWork,
  cycleId: string,
  { title, learned, usefulFor = null, visibility = 'team', themeIds = [] }: InsightWords,
): Promise<InsightDetail> {
  await loadCycle(work, cycleId, 'cycle.work');
  await expectThemes(work, themeIds);
  const { boardId, staffMemberId: authorId } = work.actor;
  const id = newId();
  const said = { title, learned, usefulFor, visibility, writtenOn: today(work), removedAt: null };
  await work.db.insert(Insight, { id, boardId, cycleId, authorId, ...said, version: 1 });
  await tie(work, id, themeIds);
  recordInCycle(work, { what: 'insight', id, cycleId }, 'written', { visibility, themeIds });
  return insightDetail(work, id);
}

/** What somebody writes in an insight; everything else of it is facts. */
const WRITTEN = ['title', 'learned', 'usefulFor'];

/** Puts what was learned otherwise, or opens it to others; any member of the leerteam may, also after the cycle. */
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
    ...(themeIds ? await retie(work, id, themeIds) : {}),
  };
  if (nothingChanged(work, changes)) return insightDetail(work, id);
  const { boardId, cycleId, title, learned, usefulFor, visibility } = insight;
  // Also where only its themes change: they are part of what was read, so the version goes up.
  await work.db.update(Insight, { boardId, id }, { title, learned, usefulFor, visibility });
  recordInCycle(work, { what: 'insight', id, cycleId }, 'revised', factsOf(changes, WRITTEN));
  return insightDetail(work, id);
}

function tie(work: StaffWork, insightId: string, themeIds: readonly string[]): Promise<void> {
  const { boardId } = work.actor;
  const ties = themeIds.map((themeId) => ({ boardId, insightId, themeId }));
  return insertRows(work, InsightTheme, ties);
}

/** What was retired since may stay, and is not chosen any more. */
async function retie(work: StaffWork, insightId: string, themeIds: readonly string[]): Promise<Changes> {
  const its = { boardId: work.actor.boardId, insightId };
  const before = (await work.db.findBy(InsightTheme, its)).map(({ themeId }) => themeId).toSorted();
  const after = themeIds.toSorted();
  await expectThemes(
    work,
    after.filter((one) => !before.includes(one)),
  );
  await work.db.delete(InsightTheme, its);
  await tie(work, insightId, after);
  return applyChanges({ themeIds: before }, { themeIds: after });
}

async function expectThemes(work: StaffWork, themeIds: readonly string[]): Promise<void> {
  if (themeIds.length === 0) return;
  const themes = await work.db.findBy(Theme, { boardId: work.actor.boardId, id: In([...themeIds]) });
  const violations: Violation[] = [
    ...(themes.length < themeIds.length ? [{ pointer: '/themeIds', code: 'unknown_theme' }] : []),
    ...(themes.some(({ retiredOn }) => retiredOn !== null) ? [{ pointer: '/themeIds', code: 'retired_theme' }] : []),
  ];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}
