import { newId, RuleBroken } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { begin, sendSoon } from './announce.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { loadWebhookDelivery, loadWebhookEndpoint } from './webhook-endpoints.access.js';
import { TEST_KIND } from './webhook-kinds.js';

/** Sends a message that tells of nothing, to see whether it arrives. */
export async function testEndpoint(work: StaffWork, endpointId: string): Promise<string> {
  const endpoint = await loadWebhookEndpoint(work, endpointId, 'webhook-endpoint.maintain');
  expectEnabled(endpoint);
  const message = begin(work);
  await work.db.insert(WebhookDelivery, { ...message, endpointId, kind: TEST_KIND, subjectId: newId() });
  record(work, endpoint, 'webhook-endpoint.tested');
  sendSoon(work);
  return message.id;
}

/** Sends a message anew, under the same id, with all its tries before it. */
export async function replayDelivery(work: StaffWork, id: string): Promise<void> {
  const { delivery, endpoint } = await loadWebhookDelivery(work, id, 'webhook-delivery.replay');
  expectEnabled(endpoint);
  const { boardId } = delivery;
  await work.db.update(WebhookDelivery, { boardId, id }, { state: 'waiting', tries: 0, nextTryAt: work.now });
  record(work, endpoint, 'webhook-endpoint.replayed', { deliveryId: id });
  sendSoon(work);
}

/** Sends all anew that is dead and happened at or after a moment; answers how much that is. */
export async function replayDead(work: StaffWork, endpointId: string, since: Date): Promise<number> {
  const endpoint = await loadWebhookEndpoint(work, endpointId, 'webhook-delivery.replay');
  expectEnabled(endpoint);
  const [, replayed] = await work.db.query<[unknown, number]>(
    `update webhook_delivery set state = 'waiting', tries = 0, next_try_at = $4
      where board_id = $1 and endpoint_id = $2 and state = 'dead' and happened_at >= $3`,
    [work.actor.boardId, endpointId, since, work.now],
  );
  record(work, endpoint, 'webhook-endpoint.replayed', { since: since.toISOString(), replayed });
  if (replayed > 0) sendSoon(work);
  return replayed;
}

function expectEnabled({ state }: WebhookEndpoint): void {
  if (state === 'disabled') throw new RuleBroken('webhook_endpoint_disabled');
}

function record(work: StaffWork, { id, ownerId }: WebhookEndpoint, event: string, changes: object = {}): void {
  work.record({ event, subjectType: 'webhook_endpoint', subjectId: id, personId: ownerId, changes: { ...changes } });
}
