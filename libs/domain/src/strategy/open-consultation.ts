import { Conflict, newId, RuleBroken, addDays } from '@app/platform';
import { notify } from '../notifications/notify.js';
import { expectVersion } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Consultation } from './consultation.entity.js';
import { type ConsultationRow, consultationRow } from './consultations.queries.js';
import { closingViolations, stateOn } from './consultations.rules.js';
import { roundsOf } from './settle-consultations.js';
import { expectHolding, findDraft, latestVersion, renew } from './standing-version.js';
import { staffConsulted } from './strategy-standing.queries.js';
import { loadConsultation, loadDocument } from './strategy.access.js';

/**
 * Asks the staff about the draft: everybody who works at the school, or for the board where it is the board's. They are
 * asked about the text as it is now, which is kept with the round.
 */
export async function openConsultation(
  work: StaffWork,
  documentId: string,
  version: number,
  closesOn: string,
): Promise<ConsultationRow> {
  const document = await loadDocument(work, documentId, 'consultation.open');
  expectVersion(document, version);
  expectHolding(document);
  const draft = await findDraft(work, document);
  if (!draft) throw new Conflict('strategy_draft_missing');
  const openedOn = today(work);
  const rounds = await roundsOf(work, document);
  if (rounds.some((round) => stateOn(round, openedOn) === 'open')) throw new Conflict('consultation_open_already');
  expectDay(closingViolations(closesOn, openedOn));
  const { boardId, title, text, why, seenBy, untilOn } = draft;
  const number = ((await latestVersion(work, document))?.number ?? 0) + 1;
  const round = 1 + (await work.db.countBy(Consultation, { boardId, documentId, number }));
  const asked = { title, text, why, seenBy, untilOn, number, round, openedOn, closesOn };
  const id = newId();
  await work.db.insert(Consultation, { id, boardId, documentId, ...asked, settledOn: null, version: 1 });
  await renew(work, document);
  record(work, 'opened', id, { documentId, number, round, closesOn });
  const to = await staffConsulted(work, document.schoolId);
  await notify(work, { kind: 'consultation.opened', to, subjectId: id, occasion: lastDay(closesOn) });
  return consultationRow(work, id);
}

/** Leaves a consultation open for longer; never shorter, for people count on the day that they were told. */
export async function extendConsultation(
  work: StaffWork,
  id: string,
  version: number,
  closesOn: string,
): Promise<ConsultationRow> {
  const consultation = await loadConsultation(work, id, 'consultation.open');
  expectVersion(consultation, version);
  if (stateOn(consultation, today(work)) !== 'open') throw new Conflict('consultation_closed');
  expectDay(closingViolations(closesOn, consultation.openedOn, consultation.closesOn));
  const { boardId, closesOn: before } = consultation;
  await work.db.update(Consultation, { boardId, id }, { closesOn });
  record(work, 'extended', id, { closesOn: [before, closesOn] });
  return consultationRow(work, id);
}

/** The last day on which one can respond, as people are told. */
export const lastDay = (closesOn: string): string => addDays(closesOn, -1);

function expectDay(violations: ReturnType<typeof closingViolations>): void {
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}

function record(work: StaffWork, what: string, subjectId: string, changes: Readonly<Record<string, unknown>>): void {
  work.record({ event: `consultation.${what}`, subjectType: 'consultation', subjectId, changes });
}
