import { newId, RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { loadCycle } from '../inquiry/cycles.access.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { CasePupil } from './case-pupil.entity.js';
import { asCode, codeViolations, MOST_CASE_PUPILS } from './case-pupils.rules.js';
import { expectSound, recordOf } from './change-lesson.js';
import { expectGroupOfTeam } from './lesson-references.js';
import { loadCasePupil } from './lesson-study.access.js';

export interface CasePupilFacts {
  /** Short, and chosen by the team; it says nothing of who it is. */
  readonly code: string;
  readonly typicalOf: string;
  readonly pupilGroupId?: string | null;
}

/** Chooses a pupil to look at, under a code. */
export async function addCasePupil(work: StaffWork, cycleId: string, facts: CasePupilFacts): Promise<CasePupil> {
  const { boardId } = work.actor;
  const cycle = await loadCycle(work, cycleId, 'cycle.work');
  const { typicalOf, pupilGroupId = null } = facts;
  const code = asCode(facts.code);
  expectSound(codeViolations('/code', code));
  await expectGroupOfTeam(work, cycle.leerteamId, pupilGroupId);
  const chosen = await work.db.countBy(CasePupil, { boardId, cycleId });
  if (chosen >= MOST_CASE_PUPILS) throw RuleBroken.at('', 'too_many_case_pupils', { limit: MOST_CASE_PUPILS });
  await expectFree(work, cycleId, code);
  const pupil = { id: newId(), boardId, cycleId, code, typicalOf, pupilGroupId, version: 1 };
  await work.db.insert(CasePupil, pupil);
  recordOf(work, pupil, 'chosen', { code, pupilGroupId });
  return pupil;
}

/** Changes what is said of a case pupil; what is left out stays as it is. */
export async function reviseCasePupil(
  work: StaffWork,
  id: string,
  version: number,
  { code: typed, ...revision }: Partial<CasePupilFacts>,
): Promise<CasePupil> {
  const pupil = await loadCasePupil(work, id, 'cycle.work');
  expectVersion(pupil, version);
  const { boardId, cycleId } = pupil;
  const code = typed === undefined ? pupil.code : asCode(typed);
  expectSound(codeViolations('/code', code));
  if (revision.pupilGroupId) {
    const { leerteamId } = await loadCycle(work, cycleId, 'cycle.work');
    await expectGroupOfTeam(work, leerteamId, revision.pupilGroupId);
  }
  if (code !== pupil.code) await expectFree(work, cycleId, code);
  const changes = applyChanges(pupil, { code, ...revision });
  if (nothingChanged(work, changes)) return pupil;
  await work.db.update(CasePupil, { boardId, id }, changedValues(changes));
  pupil.version += 1;
  recordOf(work, pupil, 'revised', factsOf(changes, ['typicalOf']));
  return pupil;
}

async function expectFree(work: StaffWork, cycleId: string, code: string): Promise<void> {
  const taken = await work.db.existsBy(CasePupil, { boardId: work.actor.boardId, cycleId, code });
  if (taken) throw RuleBroken.at('/code', 'code_taken', { name: code });
}
