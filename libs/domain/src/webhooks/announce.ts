import { newId } from '@app/platform';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';
import { OWNER_ALLOWED, TOLD_OF } from './told.queries.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { type RunWebhookKind, WEBHOOK_KINDS, type WebhookKind } from './webhook-kinds.js';

/**
 * Tells endpoints of reports that were made, in the transaction that stores them: two queries, however many there are.
 * Who may read what is asked here, so that nothing waits in vain, and again when it is sent.
 */
export const announceReports = (work: Work, reportIds: readonly string[]): Promise<void> =>
  announce(work, 'report.made', reportIds);

/** Tells endpoints that a run ended, and how, in the transaction that ends it. */
export const announceRun = (work: Work, kind: RunWebhookKind, runId: string): Promise<void> =>
  announce(work, kind, [runId]);

async function announce(work: Work, kind: WebhookKind, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  const { from, alias, told } = TOLD_OF[WEBHOOK_KINDS[kind]];
  const { boardId } = work.actor;
  const pairs = await work.db.query<{ endpointId: string; subjectId: string }[]>(
    `select e.id as "endpointId", ${alias}.id as "subjectId"
       from webhook_endpoint e join ${from} on ${alias}.board_id = e.board_id
      where e.board_id = $1 and e.state = 'enabled' and $3 = any(e.kinds) and ${OWNER_ALLOWED}
        and ${alias}.id = any($4::uuid[]) and ${told}
      order by e.id, ${alias}.id`,
    [boardId, today(work), kind, subjectIds],
  );
  if (pairs.length === 0) return;
  await insertRows(
    work,
    WebhookDelivery,
    pairs.map((pair) => ({ ...pair, ...begin(work), kind })),
  );
  sendSoon(work);
}

/** A message that waits for its first try. */
export const begin = (work: Work) => ({
  id: newId(),
  boardId: work.actor.boardId,
  happenedAt: work.now,
  state: 'waiting' as const,
  tries: 0,
  nextTryAt: work.now,
});

/** At once; should that be lost, within a minute. */
export const sendSoon = (work: Work): void => work.later({ name: 'send-webhooks', payload: {}, id: 'soon' });
