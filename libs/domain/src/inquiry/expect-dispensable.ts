import { RuleBroken } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import type { ArtefactKind } from './artefact-kinds.js';
import { loadCycle } from './cycles.access.js';
import { stepsTaken, templateOf } from './cycles.queries.js';
import { standingOf } from './standing.queries.js';
import { asNeeding, type Lacking, lackingInFinished, removalViolations, type StepTaken } from './steps.rules.js';
import type { Template } from './template.js';

/**
 * Refuses to take away one of a kind that a phase which the cycle finished rests on. The cycle is held alone from here,
 * so that it cannot move on it meanwhile.
 */
export async function expectDispensable(work: StaffWork, cycleId: string, kind: ArtefactKind): Promise<void> {
  const { template, taken } = await holdCycle(work, cycleId);
  const violations = removalViolations(template, taken, await standingOf(work, cycleId), kind);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}

/** Holds a cycle alone; answers by which method it goes and which steps it took. */
async function holdCycle(
  work: StaffWork,
  cycleId: string,
): Promise<{ readonly template: Template; readonly taken: readonly StepTaken[] }> {
  const cycle = await loadCycle(work, cycleId, 'cycle.step');
  return { template: await templateOf(work, cycle), taken: await stepsTaken(work, cycleId) };
}

/**
 * Changes something on which finished phases may rest, and undoes that where one lacks something by it. What was lacking
 * before is no reason. The cycle is held alone meanwhile.
 */
export async function keepingFinished<Answer>(
  work: StaffWork,
  cycleId: string,
  change: () => Promise<Answer>,
): Promise<Answer> {
  const { template, taken } = await holdCycle(work, cycleId);
  const lacking = async (): Promise<Lacking[]> => lackingInFinished(template, taken, await standingOf(work, cycleId));
  const before = await lacking();
  const answer = await change();
  const broken = (await lacking()).filter(
    ({ phase, kind }) => !before.some((one) => one.phase === phase && one.kind === kind),
  );
  if (broken.length > 0)
    throw new RuleBroken('rule_broken', [...new Set(broken.map(({ phase }) => phase))].map(asNeeding));
  return answer;
}
