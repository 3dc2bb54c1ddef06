import { Conflict, newId, RuleBroken } from '@app/platform';
import { expectVersion } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { Consultation } from './consultation.entity.js';
import { decideOn, settle } from './settle-consultations.js';
import { expectHolding, findDraft, latestVersion, recordOf, renew } from './standing-version.js';
import { StrategyDraft, StrategyVersion } from './strategy-version.entity.js';
import { loadDocument } from './strategy.access.js';
import { strategyDetail, type StrategyDetail } from './strategy.queries.js';
import { adoptionViolations } from './strategy.rules.js';

interface Adopted {
  /** Today where it is left out; a day in the past for what was adopted before it was entered here. */
  readonly adoptedOn?: string;
  readonly reviewOn: string;
}

/**
 * Adopts the draft as the next version, which holds from then on and never changes. Everybody who responded to it was
 * answered before, and is told.
 */
export async function adoptDocument(
  work: StaffWork,
  id: string,
  version: number,
  { adoptedOn = today(work), reviewOn }: Adopted,
): Promise<StrategyDetail> {
  const document = await loadDocument(work, id, 'strategy.adopt');
  expectVersion(document, version);
  expectHolding(document);
  const draft = await findDraft(work, document);
  if (!draft) throw new Conflict('strategy_draft_missing');
  const rounds = await decideOn(work, document);
  const before = await latestVersion(work, document);
  const notBefore = latestOf([...rounds.map(({ closesOn }) => closesOn), ...(before ? [before.adoptedOn] : [])]);
  const { boardId, title, text, why, seenBy, untilOn } = draft;
  const violations = adoptionViolations({ today: today(work), adoptedOn, reviewOn, notBefore, untilOn });
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const number = (before?.number ?? 0) + 1;
  const words = { title, text, why, seenBy, untilOn };
  await work.db.insert(StrategyVersion, {
    id: newId(),
    boardId,
    documentId: id,
    number,
    ...words,
    adoptedOn,
    reviewOn,
  });
  await work.db.delete(StrategyDraft, { boardId, documentId: id });
  await settle(work, rounds, 'consultation.adopted');
  await renew(work, document);
  recordOf(work, document, 'adopted', { number, adoptedOn, reviewOn, consultations: idsOf(rounds) });
  return strategyDetail(work, id);
}

const latestOf = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;

const idsOf = (rounds: readonly Consultation[]): string[] => rounds.map(({ id }) => id);
