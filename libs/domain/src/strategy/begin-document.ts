import { Conflict, newId, RuleBroken } from '@app/platform';
import { IsNull } from 'typeorm';
import type { StaffWork } from '../work/work.js';
import { StrategyDocument, type StrategyKind } from './strategy-document.entity.js';
import type { StrategyText } from './strategy-text.js';
import { StrategyDraft } from './strategy-version.entity.js';
import { standingTo } from './strategy.access.js';
import { strategyDetail, type StrategyDetail } from './strategy.queries.js';
import { textViolations } from './strategy.rules.js';

export interface NewDocument extends Partial<StrategyText> {
  readonly title: string;
  readonly text: string;
  /** Null, or left out, for one of the board itself. */
  readonly schoolId?: string | null;
  readonly kind: StrategyKind;
}

/** Begins a vision, a strategic goal or a policy as a draft, for a school that the actor leads or for their board. */
export async function beginDocument(
  work: StaffWork,
  { schoolId = null, kind, ...text }: NewDocument,
): Promise<StrategyDetail> {
  const { boardId } = work.actor;
  if (!(await standingTo(work, schoolId)).has('drafter')) throw RuleBroken.at('/schoolId', 'not_yours_to_draft');
  const violations = textViolations(kind, text);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  if (kind === 'vision') await expectNoVision(work, schoolId);
  const document = { id: newId(), boardId, schoolId, kind, endedOn: null, whyEnded: null, version: 1 };
  await work.db.insert(StrategyDocument, document);
  await work.db.insert(StrategyDraft, { boardId, documentId: document.id, ...text });
  work.record({
    event: 'strategy.begun',
    subjectType: 'strategy_document',
    subjectId: document.id,
    changes: { schoolId, kind },
  });
  return strategyDetail(work, document.id);
}

/** The next vision is the next version of the one there is. Two that come at once are told apart by the database. */
async function expectNoVision(work: StaffWork, schoolId: string | null): Promise<void> {
  const where = { boardId: work.actor.boardId, schoolId: schoolId ?? IsNull(), kind: 'vision', endedOn: IsNull() };
  if (await work.db.existsBy(StrategyDocument, where as never)) throw new Conflict('vision_there_already');
}
