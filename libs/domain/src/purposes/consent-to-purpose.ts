import { permits } from '@app/access';
import { Conflict, newId, NotAllowed, NotFound, RuleBroken } from '@app/platform';
import { School } from '../organisations/school.entity.js';
import { expectKnown } from '../work/references.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { PurposeConsent } from './purpose-consent.entity.js';
import type { Purpose } from './purposes.rules.js';

export interface Decision {
  readonly purpose: Purpose;
  /** Left out or null: every school of the board. */
  readonly schoolId?: string | null;
  readonly decidedOn: string;
  readonly documentTitle: string;
  readonly documentUrl?: string | null;
}

/** Records that the staff council agreed to a purpose. From the day of the decision it is on. */
export async function recordConsent(work: StaffWork, decision: Decision): Promise<PurposeConsent> {
  const { purpose, schoolId = null, decidedOn, documentTitle, documentUrl = null } = decision;
  const { boardId, staffMemberId } = work.actor;
  if (decidedOn > today(work)) throw RuleBroken.at('/decidedOn', 'in_the_future');
  if (schoolId !== null) await expectKnown(work, School, [schoolId], '/schoolId', 'unknown_school');
  const what = { purpose, schoolId, decidedOn, documentTitle, documentUrl };
  const record = { recordedBy: staffMemberId, recordedAt: work.now };
  const consent = work.db.create(PurposeConsent, { id: newId(), boardId, ...what, untilOn: null, ...record });
  await work.db.insert(PurposeConsent, consent);
  work.record({ event: 'purpose.consented', subjectType: 'purpose_consent', subjectId: consent.id, changes: what });
  return consent;
}

/** Withdraws a consent: from `untilOn` on the purpose is off again, where no other consent holds. */
export async function withdrawConsent(work: StaffWork, id: string, untilOn: string): Promise<PurposeConsent> {
  const consent = await loadConsent(work, id);
  if (consent.untilOn !== null) throw new Conflict('consent_withdrawn_already');
  if (untilOn < consent.decidedOn) throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  if (untilOn > today(work)) throw RuleBroken.at('/untilOn', 'in_the_future');
  consent.untilOn = untilOn;
  await work.db.save(consent);
  const changes = { purpose: consent.purpose, schoolId: consent.schoolId, untilOn: [null, untilOn] };
  work.record({ event: 'purpose.consent-withdrawn', subjectType: 'purpose_consent', subjectId: id, changes });
  return consent;
}

async function loadConsent(work: StaffWork, id: string): Promise<PurposeConsent> {
  const where = { boardId: work.actor.boardId, id };
  const consent = await work.db.findOne(PurposeConsent, { where, lock: { mode: 'for_no_key_update' } });
  if (!consent) throw new NotFound('purpose_consent');
  if (!permits(work.actor, 'purpose.consent', { relations: new Set(['withinBoard'] as const) }))
    throw new NotAllowed('purpose.consent');
  return consent;
}
