import { newId, RuleBroken } from '@app/platform';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { findOffered } from '../school-material/material.queries.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { CycleMove } from './cycle-move.entity.js';
import { Cycle } from './cycle.entity.js';
import { cycleDetail, type CycleDetail } from './cycles.queries.js';
import { aimAt, type CycleSubject, subjectViolations } from './cycle-subject.js';
import { METHODS } from './methods.js';
import { firstPhase } from './steps.rules.js';
import { tellTeam } from './tell-team.js';

export interface CycleBeginning extends CycleSubject {
  readonly methodVersionId: string;
  readonly title: string;
}

/** Begins a cycle in the first phase of a method. Any member of the leerteam may; it keeps the version of the method. */
export async function beginCycle(
  work: StaffWork,
  leerteamId: string,
  { methodVersionId, title, question = null, themeId = null, pupilGroupIds = [] }: CycleBeginning,
): Promise<CycleDetail> {
  await loadLeerteam(work, leerteamId, 'cycle.work');
  const template = await findOffered(work, METHODS, methodVersionId);
  const violations = await subjectViolations(work, leerteamId, { themeId, pupilGroupIds });
  if (!template) violations.push({ pointer: '/methodVersionId', code: 'unknown_method_version' });
  if (!template || violations.length > 0) throw new RuleBroken('rule_broken', violations);

  const { boardId, staffMemberId: movedById } = work.actor;
  const [id, phase, beganOn] = [newId(), firstPhase(template), today(work)];
  const what = { leerteamId, methodVersionId, title, question, themeId };
  const running = { phase, round: 1, beganOn, endedOn: null, outcome: null, lesson: null, version: 1 };
  await work.db.insert(Cycle, { id, boardId, ...what, ...running });
  await aimAt(work, id, pupilGroupIds);
  const step = { number: 1, fromPhase: null, toPhase: phase, round: 1, movedById, movedAt: work.now, reason: null };
  await work.db.insert(CycleMove, { boardId, cycleId: id, ...step });
  const changes = { leerteamId, methodVersionId, phase, themeId, pupilGroupIds };
  work.record({ event: 'cycle.begun', subjectType: 'cycle', subjectId: id, changes });
  await tellTeam(work, { id, leerteamId }, 'cycle.begun', 'begun');
  return cycleDetail(work, id);
}
