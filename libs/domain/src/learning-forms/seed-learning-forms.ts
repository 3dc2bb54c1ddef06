import { newId } from '@app/platform';
import type { Work } from '../work/work.js';
import { BUILT_IN_LEARNING_FORMS } from './built-in-learning-forms.js';
import { LearningForm } from './learning-form.entity.js';

/** Gives a board the built-in learning forms that it does not have yet; what it has stays as it is. */
export async function seedLearningForms(work: Work): Promise<void> {
  const { boardId } = work.actor;
  const seeded = await work.db
    .createQueryBuilder()
    .insert()
    .into(LearningForm)
    .values(BUILT_IN_LEARNING_FORMS.map((form) => ({ id: newId(), boardId, ...form, supports: [...form.supports] })))
    .orIgnore()
    .returning('code')
    .updateEntity(false)
    .execute();
  const codes = (seeded.raw as { code: string }[]).map(({ code }) => code);
  if (codes.length === 0) return;
  work.record({
    event: 'learning-forms.seeded',
    subjectType: 'board',
    subjectId: boardId,
    changes: { codes },
  });
}
