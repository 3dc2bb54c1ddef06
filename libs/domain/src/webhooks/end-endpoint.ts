import type { StaffWork, Work } from '../work/work.js';
import { notify } from '../notifications/notify.js';
import { expectVersion } from '../work/changes.js';
import { type DisabledReason, WebhookEndpoint } from './webhook-endpoint.entity.js';
import { loadWebhookEndpoint } from './webhook-endpoints.access.js';

/** Of which its owner is told: it was not they who did it. */
const TOLD: readonly DisabledReason[] = ['gone', 'failing'];

/** Sends nothing to an endpoint from now on, until its owner enables it. */
export async function disableEndpoint(work: StaffWork, id: string): Promise<void> {
  await close(work, await loadWebhookEndpoint(work, id, 'webhook-endpoint.end'), 'by_hand');
}

/** Sends to an endpoint again: what happens from now on, and of what is dead that which is asked for. */
export async function enableEndpoint(work: StaffWork, id: string): Promise<void> {
  const { boardId, ownerId, state } = await loadWebhookEndpoint(work, id, 'webhook-endpoint.maintain');
  work.bookkeeping();
  if (state === 'enabled') return;
  await work.db.update(
    WebhookEndpoint,
    { boardId, id },
    { state: 'enabled', disabledReason: null, disabledAt: null, failingSince: null },
  );
  const said = { event: 'webhook-endpoint.enabled', subjectType: 'webhook_endpoint', subjectId: id };
  work.record({ ...said, personId: ownerId });
}

/** Removes an endpoint with all that it was told. */
export async function removeEndpoint(work: StaffWork, id: string, version: number): Promise<void> {
  const endpoint = await loadWebhookEndpoint(work, id, 'webhook-endpoint.end');
  expectVersion(endpoint, version);
  await work.db.delete(WebhookEndpoint, { boardId: endpoint.boardId, id });
  const said = { event: 'webhook-endpoint.removed', subjectType: 'webhook_endpoint', subjectId: id };
  work.record({ ...said, personId: endpoint.ownerId });
}

/** Disables an endpoint, once; what waited for it is dead, and can be asked for anew once it is enabled. */
export async function close(
  work: Work,
  { id, ownerId }: Pick<WebhookEndpoint, 'id' | 'ownerId'>,
  reason: DisabledReason,
): Promise<void> {
  work.bookkeeping();
  const { boardId } = work.actor;
  const closed = await work.db.update(
    WebhookEndpoint,
    { boardId, id, state: 'enabled' },
    { state: 'disabled', disabledReason: reason, disabledAt: work.now },
  );
  if (closed.affected === 0) return;
  await work.db.query(
    `update webhook_delivery set state = 'dead' where board_id = $1 and endpoint_id = $2 and state = 'waiting'`,
    [boardId, id],
  );
  const said = { event: 'webhook-endpoint.disabled', subjectType: 'webhook_endpoint', subjectId: id };
  work.record({ ...said, personId: ownerId, changes: { reason } });
  if (TOLD.includes(reason)) await notify(work, { kind: 'webhook.disabled', to: [ownerId], subjectId: id });
}
