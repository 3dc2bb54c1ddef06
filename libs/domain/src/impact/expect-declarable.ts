import { RuleBroken } from '@app/platform';
import { expectThemesInUse } from '../learning-forms/expect-themes-in-use.js';
import { groupsOfOtherSchools } from '../leerteams/groups-of-other-schools.js';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { yearsOfGroups } from '../organisations/pupil-groups.queries.js';
import { MeasuringMoment } from '../pupil-outcomes/measuring-moment.entity.js';
import { OutcomeMeasure } from '../pupil-outcomes/outcome-measure.entity.js';
import type { Span } from '../work/date-ranges.rules.js';
import { expectKnown } from '../work/references.js';
import type { StaffWork } from '../work/work.js';
import { taughtGroups } from './declaration.queries.js';
import { type Declaration, declarationViolations } from './declaration.rules.js';
import { learningSpan } from './hypothesis-life.rules.js';

/** What a hypothesis is declared in: a goal of the actor's, or a cycle of a leerteam. */
export type DeclaredIn = { readonly of: 'goal' } | { readonly of: 'cycle'; readonly leerteamId: string };

/** Refuses a declaration that names what is not there, or not theirs; answers its second moment. */
export async function expectDeclarable(
  work: StaffWork,
  said: Declaration & { readonly secondMeasureId: string },
  declaredIn: DeclaredIn,
): Promise<Span> {
  const { themeId, pupilGroupIds, firstMeasureId, secondMeasureId } = said;
  await expectThemesInUse(work, [themeId], '/themeId');
  await expectKnown(work, OutcomeMeasure, [firstMeasureId], '/firstMeasureId', 'unknown_outcome_measure');
  await expectKnown(work, OutcomeMeasure, [secondMeasureId], '/secondMeasureId', 'unknown_outcome_measure');
  await expectKnown(work, PupilGroup, pupilGroupIds, '/pupilGroupIds', 'unknown_pupil_group');
  const firstMoment = await holdMoment(work, said.firstMomentId, '/firstMomentId');
  const secondMoment = await holdMoment(work, said.secondMomentId, '/secondMomentId');
  const isTheirs = await theirGroups(work, pupilGroupIds, declaredIn, learningSpan(firstMoment, secondMoment));
  const years = await yearsOfGroups(work, pupilGroupIds);
  const groups = years.map(({ id, ...year }) => ({ year, isTheirs: isTheirs(id) }));
  const violations = declarationViolations({ firstMoment, secondMoment, groups }, declaredIn.of);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  return secondMoment;
}

/** A measuring moment, which nobody moves meanwhile: whether something was declared beforehand rests on its days. */
async function holdMoment(work: StaffWork, id: string, pointer: string): Promise<MeasuringMoment> {
  const where = { boardId: work.actor.boardId, id };
  const moment = await work.db.findOne(MeasuringMoment, { where, lock: { mode: 'pessimistic_read' } });
  if (!moment) throw RuleBroken.at(pointer, 'unknown_measuring_moment');
  return moment;
}

/** Whether a group is theirs: taught by the owner of the goal while they learned, or of a school of the leerteam. */
async function theirGroups(
  work: StaffWork,
  ids: readonly string[],
  declaredIn: DeclaredIn,
  span: Span,
): Promise<(id: string) => boolean> {
  if (declaredIn.of === 'goal') {
    const taught = await taughtGroups(work, ids, span);
    return (id) => taught.has(id);
  }
  const others = await groupsOfOtherSchools(work, declaredIn.leerteamId, ids);
  return (id) => !others.has(id);
}
