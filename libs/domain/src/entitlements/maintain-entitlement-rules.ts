import { Conflict, dateIn, newId, RuleBroken } from '@app/platform';
import { loadInBoard, lockBoard } from '../organisations/organisation.access.js';
import { School } from '../organisations/school.entity.js';
import { applyChanges, expectVersion } from '../work/changes.js';
import { expectKnown } from '../work/references.js';
import { DEFAULT_ZONE, today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { EntitlementRule } from './entitlement-rule.entity.js';
import { doubleOf, isOpen, type RuleTerms, standingViolations, termViolations } from './entitlement-rules.rules.js';
import { type EntitlementTemplateCode, entitlementTemplates } from './entitlement-templates.js';

/** Adds a rule. No two give the same people the same on one day: their hours would count twice. */
export async function addEntitlementRule(work: StaffWork, terms: RuleTerms): Promise<EntitlementRule> {
  await lockBoard(work);
  await expectSchool(work, terms.schoolId);
  return add(work, terms);
}

export interface TemplateWish {
  readonly template: EntitlementTemplateCode;
  readonly fromOn: string;
  /** Null for every school of the board. */
  readonly schoolId: string | null;
}

/** Takes over all rules of a template, from a day on, for the board or one school. */
export async function addEntitlementRulesFromTemplate(
  work: StaffWork,
  { template, ...wish }: TemplateWish,
): Promise<EntitlementRule[]> {
  await lockBoard(work);
  await expectSchool(work, wish.schoolId);
  const added: EntitlementRule[] = [];
  for (const terms of entitlementTemplates[template]) added.push(await add(work, { ...terms, ...wish, untilOn: null }));
  return added;
}

async function add(work: StaffWork, terms: RuleTerms): Promise<EntitlementRule> {
  const ids = { id: newId(), boardId: work.actor.boardId };
  const rule = work.db.create(EntitlementRule, { ...ids, ...terms, recordedAt: work.now });
  await expectSound(work, rule);
  await work.db.save(rule);
  const changes = { ...terms };
  work.record({ event: 'entitlement-rule.added', subjectType: 'entitlement_rule', subjectId: rule.id, changes });
  return rule;
}

/**
 * Changes a rule: anything as long as it is open, then only its end and what describes it. What it gave stands; whoever
 * wants another rule ends this one and adds the next.
 */
export async function reviseEntitlementRule(
  work: StaffWork,
  id: string,
  version: number,
  terms: Partial<RuleTerms>,
): Promise<EntitlementRule> {
  await lockBoard(work);
  const rule = await loadEntitlementRule(work, id, 'entitlement-rule.maintain');
  expectVersion(rule, version);
  const on = today(work);
  const { fromOn, untilOn } = rule;
  const open = isStillOpen(work, rule);
  const changes = applyChanges<Partial<RuleTerms>>(rule, terms);
  const violations = open ? [] : standingViolations({ fromOn, untilOn }, changes, on);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  if (changes['schoolId']) await expectSchool(work, rule.schoolId);
  await expectSound(work, rule);
  await work.db.save(rule);
  work.record({ event: 'entitlement-rule.revised', subjectType: 'entitlement_rule', subjectId: id, changes });
  return rule;
}

/** Takes back a rule that nobody has reckoned with yet. */
export async function withdrawEntitlementRule(work: StaffWork, id: string, version: number): Promise<void> {
  const rule = await loadEntitlementRule(work, id, 'entitlement-rule.maintain');
  expectVersion(rule, version);
  if (!isStillOpen(work, rule)) throw new Conflict('entitlement_rule_stands');
  const { agreement, unit, amount, fromOn } = rule;
  await work.db.delete(EntitlementRule, { boardId: rule.boardId, id });
  const changes = { agreement, unit, amount, fromOn };
  work.record({ event: 'entitlement-rule.withdrawn', subjectType: 'entitlement_rule', subjectId: id, changes });
}

/** The only door to a rule. */
export const loadEntitlementRule = (
  work: StaffWork,
  id: string,
  permission: 'entitlement-rule.read' | 'entitlement-rule.maintain',
): Promise<EntitlementRule> => loadInBoard(work, EntitlementRule, 'entitlement_rule', id, permission);

/** Asked before a change is applied, which can be of the day on which it begins. */
const isStillOpen = (work: StaffWork, { fromOn, recordedAt }: EntitlementRule): boolean =>
  isOpen({ fromOn, recordedOn: dateIn(DEFAULT_ZONE, recordedAt) }, today(work));

async function expectSchool(work: StaffWork, schoolId: string | null): Promise<void> {
  if (schoolId !== null) await expectKnown(work, School, [schoolId], '/schoolId', 'unknown_school');
}

/** The board is locked, so that of two rules that are one too many the second sees the first. */
async function expectSound(work: StaffWork, rule: EntitlementRule): Promise<void> {
  const violations = termViolations(rule);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const others = await work.db.findBy(EntitlementRule, { boardId: rule.boardId, unit: rule.unit });
  const double = doubleOf(rule, others);
  if (double) throw RuleBroken.at('/fromOn', 'overlaps_entitlement_rule', { agreement: double.agreement });
}
