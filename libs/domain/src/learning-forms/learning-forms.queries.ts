import type { Language } from '@app/access';
import type { RequestWork, StaffWork } from '../work/work.js';
import type { LearningForm } from './learning-form.entity.js';
import type { Theme } from './theme.entity.js';

export type LearningFormRow = Pick<LearningForm, 'id' | 'code' | 'supports' | 'collaborative' | 'place'> & {
  readonly name: string;
};

const NAME: Readonly<Record<Language, string>> = { nl: 'f.name_nl', en: 'f.name_en' };

interface ByName {
  readonly after?: readonly string[];
  readonly limit: number;
}

/** The board's learning forms by name in a language; one more than the limit. */
export function listLearningForms(
  work: RequestWork,
  filter: ByName & { language: Language },
): Promise<LearningFormRow[]> {
  const name = NAME[filter.language];
  return work.db.query<LearningFormRow[]>(
    `select f.id, f.code, ${name} as name, f.supports, f.collaborative, f.place from learning_form f
      where f.board_id = $1 and ($2::text is null or (${name}, f.id) > ($2, $3::uuid))
      order by ${name}, f.id limit $4`,
    [work.actor.boardId, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit + 1],
  );
}

export type ThemeRow = Pick<Theme, 'id' | 'name'>;

/** The board's themes by name; one more than the limit. */
export function listThemes(work: StaffWork, filter: ByName): Promise<ThemeRow[]> {
  return work.db.query<ThemeRow[]>(
    `select t.id, t.name from theme t
      where t.board_id = $1 and ($2::text is null or (t.name, t.id) > ($2, $3::uuid))
      order by t.name, t.id limit $4`,
    [work.actor.boardId, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit + 1],
  );
}
