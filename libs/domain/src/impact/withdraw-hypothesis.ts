import { Conflict } from '@app/platform';
import { leerteamOf } from '../inquiry/cycles.queries.js';
import { membersOn } from '../leerteams/members.queries.js';
import { notify } from '../notifications/notify.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { howFar } from './hypothesis-state.queries.js';
import { ImpactHypothesis } from './impact-hypothesis.entity.js';
import { loadImpactHypothesis } from './impact-hypotheses.access.js';
import { impactHypothesisRow, type ImpactHypothesisRow } from './impact-hypotheses.queries.js';
import { recordOnHypothesis } from './record-on-hypothesis.js';

/**
 * Withdraws a hypothesis, with why; it stays to be read. Only before the second moment begins: nobody withdraws what
 * they have seen.
 */
export async function withdrawHypothesis(work: StaffWork, id: string, reason: string): Promise<ImpactHypothesisRow> {
  const hypothesis = await loadImpactHypothesis(work, id, 'impact-hypothesis.withdraw');
  if (hypothesis.withdrawnAt) throw new Conflict('hypothesis_withdrawn');
  const { secondFromOn } = await howFar(work, id);
  if (today(work) >= secondFromOn) throw new Conflict('too_late_to_withdraw', { from: secondFromOn });
  const { boardId, cycleId } = hypothesis;
  const withdrawn = { withdrawnAt: work.now, withdrawnById: work.actor.staffMemberId, withdrawalReason: reason };
  await work.db.update(ImpactHypothesis, { boardId, id }, withdrawn);
  recordOnHypothesis(work, hypothesis, 'withdrawn');
  if (cycleId !== null) {
    const to = await membersOn(work, await leerteamOf(work, cycleId), today(work));
    await notify(work, { kind: 'impact-hypothesis.withdrawn', to, subjectId: id });
  }
  return impactHypothesisRow(work, id);
}
