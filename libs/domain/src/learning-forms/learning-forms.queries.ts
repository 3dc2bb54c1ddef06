import type { Language } from '@app/access';
import type { Part } from '../work/part.js';
import type { RequestWork, StaffWork } from '../work/work.js';
import type { LearningForm } from './learning-form.entity.js';
import type { Theme } from './theme.entity.js';

const NAME: Readonly<Record<Language, 'name_nl' | 'name_en'>> = { nl: 'name_nl', en: 'name_en' };

/** What a learning form, a row under this alias, was called at a moment. */
export const formNameSql = (form: string, language: Language, moment: string): string =>
  `coalesce((select n.${NAME[language]} from former_form_name n
     where n.board_id = ${form}.board_id and n.learning_form_id = ${form}.id and n.held_until > ${moment}
     order by n.held_until limit 1), ${form}.${NAME[language]})`;

/** The `KnownForm` with a code, to be read beside other references in one query; null where the board has none. */
export const knownFormSql = (board: string, code: string): string =>
  `(select jsonb_build_object('id', id, 'code', code, 'names', jsonb_build_object('nl', name_nl, 'en', name_en),
             'retired', retired_on is not null)
      from learning_form where board_id = ${board} and code = ${code})`;

interface ByName extends Part {
  /** Also those that were retired. */
  readonly retired: boolean;
}

/** The board's learning forms by name in a language; one more than the limit. */
export function listLearningForms(work: RequestWork, filter: ByName & { language: Language }): Promise<LearningForm[]> {
  const name = `f.${NAME[filter.language]}`;
  return work.db.query<LearningForm[]>(
    `select f.id, f.code, f.name_nl as "nameNl", f.name_en as "nameEn", f.supports, f.collaborative, f.place,
            f.retired_on as "retiredOn", f.version
       from learning_form f
      where f.board_id = $1 and ($2 or f.retired_on is null) and ($3::text is null or (${name}, f.id) > ($3, $4::uuid))
      order by ${name}, f.id limit $5`,
    [work.actor.boardId, filter.retired, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit + 1],
  );
}

/** The board's themes by name; one more than the limit. */
export function listThemes(work: StaffWork, filter: ByName): Promise<Theme[]> {
  return work.db.query<Theme[]>(
    `select t.id, t.name, t.retired_on as "retiredOn", t.version from theme t
      where t.board_id = $1 and ($2 or t.retired_on is null) and ($3::text is null or (t.name, t.id) > ($3, $4::uuid))
      order by t.name, t.id limit $5`,
    [work.actor.boardId, filter.retired, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit + 1],
  );
}
