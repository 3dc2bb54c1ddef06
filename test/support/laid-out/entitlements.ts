import type { StaffMember } from '@app/domain';
import type { TestApi } from '../api.js';
import type { LaidOut } from './thing.js';

/** A rule of the board that has not begun, and what the owner spent. */
export async function layOutEntitlements({ world }: TestApi, owner: StaffMember): Promise<LaidOut> {
  const rule = await world.entitlementRule({ id: owner.boardId }, { functionGroup: 'leader', fromOn: '2027-08-01' });
  const purpose = 'Dit boek kocht alleen de eigenaar.';
  const expense = await world.learningExpense(owner, { purpose });
  const whose = { owner: ['owner'], says: purpose } as const;
  const things = {
    'entitlement-rules': { id: rule.id, seenWith: 'entitlement-rule.read' },
    'learning-expenses': { id: expense.id, seenWith: 'learning-expense.read', ...whose },
  } as const;
  return { things };
}
