import { Conflict, newId } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { Theme } from './theme.entity.js';

/** Adds a theme to the board's one list. A theme that differs in capitals only would split the figures about it. */
export async function addTheme(work: StaffWork, name: string): Promise<Theme> {
  const { boardId } = work.actor;
  const [same] = await work.db.query<{ id: string }[]>(
    `select id from theme where board_id = $1 and lower(name) = lower($2)`,
    [boardId, name],
  );
  if (same) throw new Conflict('exists_already');
  const theme = work.db.create(Theme, { id: newId(), boardId, name });
  await work.db.insert(Theme, theme);
  work.record({ event: 'theme.added', subjectType: 'theme', subjectId: theme.id, changes: { name } });
  return theme;
}
