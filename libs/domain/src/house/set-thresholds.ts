import { RuleBroken } from '@app/platform';
import { withinSchool } from '../organisations/within-school.js';
import { expectVersionIfThere } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { readFramework } from './frameworks.queries.js';
import type { OwnThresholds } from './framework.js';
import { HouseThresholds } from './house-thresholds.entity.js';
import { indicatorsIn, type ThresholdPage, thresholdPage } from './house-thresholds.queries.js';
import { type ThresholdWish, thresholdViolations } from './thresholds.rules.js';

/**
 * Sets the thresholds by which a school reads its house, in place of those it had; of what is left out the framework's
 * hold. Houses that were made keep the thresholds that they were made with.
 */
export async function setThresholds(
  work: StaffWork,
  schoolId: string,
  version: number | undefined,
  wishes: readonly ThresholdWish[],
): Promise<ThresholdPage> {
  await withinSchool(work, schoolId, 'house-threshold.set');
  const whose = { boardId: work.actor.boardId, schoolId };
  const kept = await work.db.findOne(HouseThresholds, { where: whose, lock: { mode: 'for_no_key_update' } });
  expectVersionIfThere(kept, version);
  const violations = thresholdViolations(wishes, indicatorsIn(await readFramework(work)));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const own: OwnThresholds = Object.fromEntries(
    wishes.map(({ indicator, emerging, habit }) => [indicator, { emerging, habit }]),
  );
  const before = kept?.own ?? {};
  await work.db.save(kept ? Object.assign(kept, { own }) : work.db.create(HouseThresholds, { ...whose, own }));
  const changes = { own: [before, own] };
  work.record({ event: 'house-thresholds.set', subjectType: 'school', subjectId: schoolId, changes });
  return thresholdPage(work, schoolId);
}
