import { RuleBroken, type Violation } from '@app/platform';
import { expectVersion } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { CycleMove } from './cycle-move.entity.js';
import { Cycle, type CycleOutcome } from './cycle.entity.js';
import { loadCycle } from './cycles.access.js';
import { cycleDetail, type CycleDetail, templateOf } from './cycles.queries.js';
import { standingOf } from './standing.queries.js';
import { conclusionViolations, isWayBack, phaseOf, stepViolations } from './steps.rules.js';
import { tellTeam } from './tell-team.js';
import type { Phase } from './template.js';

/** A cycle as the caller read it. */
interface AsRead {
  readonly id: string;
  readonly version: number;
}

export interface StepWish {
  /** The key of a phase. */
  readonly to: string;
  readonly reason?: string | null;
}

/**
 * Takes a cycle on to a next phase, once all stands that its own asks for, or back to an earlier one, which begins
 * another round. Of two members who do so at once, the second is told that it moved already.
 */
export async function stepCycle(
  work: StaffWork,
  { id, version }: AsRead,
  { to, reason = null }: StepWish,
): Promise<CycleDetail> {
  const { cycle, phase, violations } = await weigh(work, { id, version }, (phase, standing) =>
    stepViolations(phase, to, standing),
  );
  if (violations.length > 0) throw new RuleBroken('step_not_possible', violations);
  const { boardId } = cycle;
  const round = cycle.round + (isWayBack(phase, to) ? 1 : 0);
  await work.db.update(Cycle, { boardId, id }, { phase: to, round });
  const number = 1 + (await work.db.countBy(CycleMove, { boardId, cycleId: id }));
  const step = { number, fromPhase: phase.key, toPhase: to, round, movedById: work.actor.staffMemberId, reason };
  await work.db.insert(CycleMove, { boardId, cycleId: id, ...step, movedAt: work.now });
  const changes = { number, phase: [phase.key, to], round: [cycle.round, round] };
  work.record({ event: 'cycle.stepped', subjectType: 'cycle', subjectId: id, changes });
  await tellTeam(work, cycle, 'cycle.moved', String(number));
  return cycleDetail(work, id);
}

/** Ends a cycle in its last phase, once all stands that it asks for, with what was learned. */
export async function concludeCycle(work: StaffWork, asRead: AsRead, learned: string): Promise<CycleDetail> {
  const { cycle, violations } = await weigh(work, asRead, conclusionViolations);
  if (violations.length > 0) throw new RuleBroken('conclusion_not_possible', violations);
  return end(work, cycle, 'concluded', learned);
}

/** Ends a cycle before its end, from any phase, and says why. */
export async function stopCycle(work: StaffWork, { id, version }: AsRead, reason: string): Promise<CycleDetail> {
  const cycle = await loadCycle(work, id, 'cycle.step');
  expectVersion(cycle, version);
  return end(work, cycle, 'stopped', reason);
}

/** A cycle that is held alone, and what its phase and all that stands say about a turn of it. */
async function weigh(
  work: StaffWork,
  { id, version }: AsRead,
  judge: (phase: Phase, standing: Awaited<ReturnType<typeof standingOf>>) => Violation[],
): Promise<{ cycle: Cycle; phase: Phase; violations: Violation[] }> {
  const cycle = await loadCycle(work, id, 'cycle.step');
  expectVersion(cycle, version);
  const phase = phaseOf(await templateOf(work, cycle), cycle.phase);
  return { cycle, phase, violations: judge(phase, await standingOf(work, id)) };
}

async function end(work: StaffWork, cycle: Cycle, outcome: CycleOutcome, lesson: string): Promise<CycleDetail> {
  const { boardId, id, phase } = cycle;
  const endedOn = today(work);
  await work.db.update(Cycle, { boardId, id }, { outcome, lesson, endedOn });
  work.record({ event: `cycle.${outcome}`, subjectType: 'cycle', subjectId: id, changes: { phase, endedOn } });
  await tellTeam(work, cycle, `cycle.${outcome}`, outcome);
  return cycleDetail(work, id);
}
