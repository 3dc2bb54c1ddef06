import { Conflict } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { StrategyDocument } from './strategy-document.entity.js';
import { StrategyDraft, StrategyVersion } from './strategy-version.entity.js';

/** Refuses what ended: it is read and not changed. */
export function expectHolding({ endedOn }: StrategyDocument): void {
  if (endedOn !== null) throw new Conflict('strategy_has_ended');
}

export const findDraft = (work: StaffWork, { boardId, id: documentId }: StrategyDocument) =>
  work.db.findOneBy(StrategyDraft, { boardId, documentId });

/** The version that holds; null as long as none was adopted. */
export const latestVersion = (work: StaffWork, { boardId, id: documentId }: StrategyDocument) =>
  work.db.findOne(StrategyVersion, { where: { boardId, documentId }, order: { number: 'desc' } });

/** Writes that something happened to a document, also where nothing of its own row changes: what was read is old then. */
export async function renew(
  work: StaffWork,
  { boardId, id, kind }: StrategyDocument,
  ended: Partial<Pick<StrategyDocument, 'endedOn' | 'whyEnded'>> = {},
): Promise<void> {
  await work.db.update(StrategyDocument, { boardId, id }, { kind, ...ended });
}

/** Writes to the history of a document: what happened and when, never what somebody wrote. */
export function recordOf(
  work: StaffWork,
  { id, schoolId, kind }: StrategyDocument,
  what: 'drafted' | 'draft-dropped' | 'adopted' | 'reviewed' | 'ended',
  changes: Readonly<Record<string, unknown>> = {},
): void {
  work.record({
    event: `strategy.${what}`,
    subjectType: 'strategy_document',
    subjectId: id,
    changes: { schoolId, kind, ...changes },
  });
}
