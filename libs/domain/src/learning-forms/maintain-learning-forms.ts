import { newId } from '@app/platform';
import { applyChanges, expectVersion } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { FormerFormName } from './former-form-name.entity.js';
import { LearningForm, type Place, type Support } from './learning-form.entity.js';
import { loadLearningForm } from './learning-forms.access.js';
import { codeFrom } from './learning-forms.rules.js';

export interface LearningFormFacts {
  readonly nameNl: string;
  readonly nameEn: string;
  readonly supports: readonly Support[];
  readonly collaborative: boolean;
  readonly place: Place;
}

/** Adds a learning form of the board's own to its catalogue; without a code it gets one from its English name. */
export async function addLearningForm(
  work: StaffWork,
  { code: wanted, ...facts }: LearningFormFacts & { readonly code?: string },
): Promise<LearningForm> {
  const { boardId } = work.actor;
  const code = wanted ?? codeFrom(facts.nameEn, await takenCodes(work));
  const form = work.db.create(LearningForm, {
    id: newId(),
    boardId,
    code,
    ...facts,
    supports: [...facts.supports],
    retiredOn: null,
  });
  // A code or a name that another form has is refused by the database.
  await work.db.insert(LearningForm, form);
  const changes = { code, ...facts };
  work.record({ event: 'learning-form.added', subjectType: 'learning_form', subjectId: form.id, changes });
  return form;
}

async function takenCodes(work: StaffWork): Promise<ReadonlySet<string>> {
  const rows = await work.db.query<{ code: string }[]>(`select code from learning_form where board_id = $1`, [
    work.actor.boardId,
  ]);
  return new Set(rows.map(({ code }) => code));
}

/**
 * Renames a learning form, says otherwise what it is, retires it or takes it up again; also one that came with the
 * board. What was logged under its old name keeps that name.
 */
export async function reviseLearningForm(
  work: StaffWork,
  id: string,
  version: number,
  { retired, ...facts }: Partial<LearningFormFacts> & { readonly retired?: boolean },
): Promise<LearningForm> {
  const form = await loadLearningForm(work, id, 'learning-form.maintain');
  expectVersion(form, version);
  const { boardId, nameNl, nameEn } = form;
  const retiredOn = retirement(work, form, retired);
  const changes = applyChanges<Partial<LearningForm>>(form, { ...(facts as Partial<LearningForm>), retiredOn });
  if ('nameNl' in changes || 'nameEn' in changes) {
    const former = { boardId, learningFormId: id, heldUntil: work.now, nameNl, nameEn };
    // A name that held for no time at all is nobody's.
    await work.db.createQueryBuilder().insert().into(FormerFormName).values(former).orIgnore().execute();
  }
  await work.db.save(form);
  work.record({ event: 'learning-form.revised', subjectType: 'learning_form', subjectId: id, changes });
  return form;
}

/** The day of retirement of what is to be retired or not; as it is where nothing is said, or nothing new. */
export function retirement(
  work: StaffWork,
  { retiredOn }: { readonly retiredOn: string | null },
  retired: boolean | undefined,
): string | null {
  if (retired === undefined) return retiredOn;
  return retired ? (retiredOn ?? today(work)) : null;
}
