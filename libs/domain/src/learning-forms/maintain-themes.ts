import { Conflict, newId } from '@app/platform';
import { applyChanges, expectVersion } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { loadTheme } from './learning-forms.access.js';
import { retirement } from './maintain-learning-forms.js';
import { Theme } from './theme.entity.js';

/** Adds a theme to the board's one list. */
export async function addTheme(work: StaffWork, name: string): Promise<Theme> {
  const theme = work.db.create(Theme, { id: newId(), boardId: work.actor.boardId, name, retiredOn: null });
  await expectFreeName(work, theme);
  await work.db.insert(Theme, theme);
  work.record({ event: 'theme.added', subjectType: 'theme', subjectId: theme.id, changes: { name } });
  return theme;
}

/** Renames a theme, retires it or takes it up again. A theme has one name: what was logged on it shows the new one. */
export async function reviseTheme(
  work: StaffWork,
  id: string,
  version: number,
  { name, retired }: { readonly name?: string; readonly retired?: boolean },
): Promise<Theme> {
  const theme = await loadTheme(work, id, 'theme.maintain');
  expectVersion(theme, version);
  const changes = applyChanges<Partial<Theme>>(theme, { name, retiredOn: retirement(work, theme, retired) });
  await expectFreeName(work, theme);
  await work.db.save(theme);
  work.record({ event: 'theme.revised', subjectType: 'theme', subjectId: id, changes });
  return theme;
}

/** A theme that differs from another in capitals only would split the figures about it. */
async function expectFreeName(work: StaffWork, { id, boardId, name }: Theme): Promise<void> {
  const [same] = await work.db.query<{ id: string }[]>(
    `select id from theme where board_id = $1 and lower(name) = lower($2) and id <> $3`,
    [boardId, name, id],
  );
  if (same) throw new Conflict('exists_already');
}
