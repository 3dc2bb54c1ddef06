import { RuleBroken } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { CasePupil } from './case-pupil.entity.js';
import { asCode } from './case-pupils.rules.js';
import { recordOf } from './change-lesson.js';
import { loadCasePupil } from './lesson-study.access.js';

/** All that is written about one pupil. */
const ABOUT_A_PUPIL = [
  'lesson_note',
  'lesson_prediction',
  'pupil_interview',
  'lesson_finding',
  'lesson_watch',
] as const;

/** How much of each was erased. */
export type ErasedAbout = Readonly<Record<(typeof ABOUT_A_PUPIL)[number], number>>;

/**
 * Erases a case pupil with all that was written about them alone, for good: because a parent asks for it, or because
 * the wrong pupil was chosen. Asked of a coordinator, and confirmed by the code, for it is the work of others that goes.
 * What was noted of all pupils together stays.
 */
export async function eraseCasePupil(work: StaffWork, id: string, confirm: string): Promise<ErasedAbout> {
  const pupil = await loadCasePupil(work, id, 'case-pupil.erase');
  const { boardId, code } = pupil;
  if (asCode(confirm) !== code) throw RuleBroken.at('/confirmCode', 'confirm_with_code');
  const erased = {} as Record<(typeof ABOUT_A_PUPIL)[number], number>;
  for (const table of ABOUT_A_PUPIL) erased[table] = await eraseIn(work, table, id);
  await work.db.delete(CasePupil, { boardId, id });
  // Answers that are kept for repeated requests may say it too.
  await work.db.query(`delete from idempotent_answer where board_id = $1 and strpos(answer::text, $2) > 0`, [
    boardId,
    id,
  ]);
  recordOf(work, pupil, 'erased', { code, erased });
  return erased;
}

async function eraseIn(work: StaffWork, table: string, casePupilId: string): Promise<number> {
  const [{ n }] = await work.db.query<[{ n: number }]>(
    `with gone as (delete from ${table} where board_id = $1 and case_pupil_id = $2 returning 1)
     select count(*) as n from gone`,
    [work.actor.boardId, casePupilId],
  );
  return n;
}
