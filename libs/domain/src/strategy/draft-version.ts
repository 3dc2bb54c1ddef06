import { Conflict, RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { applyChanges, expectVersion, nothingChanged, said } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { decideOn, roundsOf, settle } from './settle-consultations.js';
import { StrategyDocument } from './strategy-document.entity.js';
import type { StrategyText } from './strategy-text.js';
import { StrategyDraft, StrategyVersion } from './strategy-version.entity.js';
import { loadDocument } from './strategy.access.js';
import { strategyDetail, type StrategyDetail } from './strategy.queries.js';
import { textViolations } from './strategy.rules.js';
import { expectHolding, findDraft, latestVersion, recordOf, renew } from './standing-version.js';

/**
 * Changes the draft of the next version; where there is none it begins as what was adopted last. As long as the staff
 * is asked about it, it stays what they were asked about.
 */
export async function draftVersion(
  work: StaffWork,
  id: string,
  version: number,
  revision: Partial<StrategyText>,
): Promise<StrategyDetail> {
  const document = await loadDocument(work, id, 'strategy.draft');
  expectVersion(document, version);
  expectHolding(document);
  const rounds = await roundsOf(work, document);
  if (rounds.some((round) => round.closesOn > today(work))) throw new Conflict('draft_is_consulted');
  const standing = await findDraft(work, document);
  const before = standing ?? (await latestVersion(work, document));
  if (!before) throw new Conflict('strategy_draft_missing');
  const draft = textOf(before);
  const violations = textViolations(document.kind, revision);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const changes = applyChanges(draft, said(revision));
  if (standing && nothingChanged(work, changes)) return strategyDetail(work, id);
  const { boardId } = document;
  await work.db.save(StrategyDraft, { boardId, documentId: id, ...draft });
  await renew(work, document);
  recordOf(work, document, 'drafted', factsOf(changes, ['title', 'text', 'why', 'seenBy']));
  return strategyDetail(work, id);
}

const textOf = ({ title, text, why, seenBy, untilOn }: StrategyText): StrategyText => ({
  title,
  text,
  why,
  seenBy,
  untilOn,
});

/**
 * Drops the draft of the next version: what was adopted goes on as it is. What nobody was asked about and was never
 * adopted is gone; else those who responded are told, and had their answers first.
 */
export async function dropDraft(work: StaffWork, id: string, version: number): Promise<void> {
  const document = await loadDocument(work, id, 'strategy.draft');
  expectVersion(document, version);
  const { boardId } = document;
  if (!(await findDraft(work, document))) throw new Conflict('strategy_draft_missing');
  const rounds = await decideOn(work, document);
  await work.db.delete(StrategyDraft, { boardId, documentId: id });
  await settle(work, rounds, 'consultation.dropped');
  const adopted = await work.db.existsBy(StrategyVersion, { boardId, documentId: id });
  if (!adopted && rounds.length === 0) await work.db.delete(StrategyDocument, { boardId, id });
  else await renew(work, document, adopted ? {} : { endedOn: today(work) });
  recordOf(work, document, 'draft-dropped');
}
