import { RuleBroken, type Violation } from '@app/platform';
import { In } from 'typeorm';
import { Theme } from '../learning-forms/theme.entity.js';
import { applyChanges, type Changes } from '../work/changes.js';
import { insertRows } from '../work/insert-rows.js';
import type { StaffWork } from '../work/work.js';
import { InsightTheme } from './insight.entity.js';

/** Says which themes an insight is about; they came through `expectThemes`. */
export function tieThemes(work: StaffWork, insightId: string, themeIds: readonly string[]): Promise<void> {
  const { boardId } = work.actor;
  const ties = themeIds.map((themeId) => ({ boardId, insightId, themeId }));
  return insertRows(work, InsightTheme, ties);
}

/** Puts others in their place. What was retired since may stay, and is not chosen any more. */
export async function retieThemes(work: StaffWork, insightId: string, themeIds: readonly string[]): Promise<Changes> {
  const its = { boardId: work.actor.boardId, insightId };
  const before = (await work.db.findBy(InsightTheme, its)).map(({ themeId }) => themeId).toSorted();
  const after = themeIds.toSorted();
  await expectThemes(
    work,
    after.filter((one) => !before.includes(one)),
  );
  await work.db.delete(InsightTheme, its);
  await tieThemes(work, insightId, after);
  return applyChanges({ themeIds: before }, { themeIds: after });
}

/** Refuses themes that the board does not have, and those that were retired. */
export async function expectThemes(work: StaffWork, themeIds: readonly string[]): Promise<void> {
  if (themeIds.length === 0) return;
  const themes = await work.db.findBy(Theme, { boardId: work.actor.boardId, id: In([...themeIds]) });
  const violations: Violation[] = [
    ...(themes.length < themeIds.length ? [{ pointer: '/themeIds', code: 'unknown_theme' }] : []),
    ...(themes.some(({ retiredOn }) => retiredOn !== null) ? [{ pointer: '/themeIds', code: 'retired_theme' }] : []),
  ];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}
