import { RuleBroken } from '@app/platform';
import { In } from 'typeorm';
import type { Work } from '../work/work.js';
import { Theme } from './theme.entity.js';

/** Refuses, at the field that named them, themes that the board does not have, or chooses no more. */
export async function expectThemesInUse(work: Work, themeIds: readonly string[], pointer = '/themeIds'): Promise<void> {
  if (themeIds.length === 0) return;
  const themes = await work.db.findBy(Theme, { boardId: work.actor.boardId, id: In([...themeIds]) });
  if (themes.length < themeIds.length) throw RuleBroken.at(pointer, 'unknown_theme');
  if (themes.some(({ retiredOn }) => retiredOn !== null)) throw RuleBroken.at(pointer, 'retired_theme');
}
