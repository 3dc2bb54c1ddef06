import { newId, RuleBroken } from '@app/platform';
import { In, IsNull } from 'typeorm';
import { Theme } from '../learning-forms/theme.entity.js';
import { expectVersionIfThere } from '../work/changes.js';
import { insertRows } from '../work/insert-rows.js';
import type { StaffWork } from '../work/work.js';
import { Interest, InterestPage } from './interest.entity.js';
import { type InterestPageRow, readOwnInterests } from './interests.queries.js';
import { type InterestLine, interestViolations } from './interests.rules.js';

/** Saves the actor's page of the register, in place of what stood there. */
export async function keepInterests(
  work: StaffWork,
  version: number | undefined,
  lines: readonly InterestLine[],
): Promise<InterestPageRow> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const whose = { boardId, ownerId };
  const page = await work.db.findOne(InterestPage, { where: whose, lock: { mode: 'pessimistic_write' } });
  expectVersionIfThere(page, version);
  const violations = interestViolations(lines);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  await expectThemes(work, lines);
  if (page) await work.db.increment(InterestPage, whose, 'version', 1);
  else await work.db.insert(InterestPage, { ...whose });
  await work.db.delete(Interest, whose);
  const rows = lines.map(({ kind, themeId, words, wouldLead = false, visibility = 'board' }, position) => ({
    ...{ id: newId(), ...whose, position, kind, wouldLead, visibility },
    ...{ themeId: themeId ?? null, words: words ?? null },
  }));
  await insertRows(work, Interest, rows);
  const facts = rows.map(({ kind, themeId, wouldLead, visibility }) => ({ kind, themeId, wouldLead, visibility }));
  work.record({
    event: 'interests.kept',
    subjectType: 'staff_member',
    subjectId: ownerId,
    changes: { lines: facts },
  });
  return readOwnInterests(work);
}

/** Refuses themes that the board does not have; and retired ones, unless they stood there before. */
async function expectThemes(work: StaffWork, lines: readonly InterestLine[]): Promise<void> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const named = [...new Set(lines.flatMap(({ themeId }) => themeId ?? []))];
  if (named.length === 0) return;
  const themes = await work.db.findBy(Theme, { boardId, id: In(named) });
  const kept = new Set(
    (await work.db.findBy(Interest, { boardId, ownerId, words: IsNull() })).map(({ themeId }) => themeId),
  );
  const violations = lines.flatMap(({ themeId }, place) => {
    const theme = themes.find(({ id }) => id === themeId);
    const pointer = `/lines/${place}/themeId`;
    if (themeId == null) return [];
    if (!theme) return [{ pointer, code: 'unknown_theme' }];
    return theme.retiredOn === null || kept.has(themeId) ? [] : [{ pointer, code: 'retired_theme' }];
  });
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}
