import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { asIfNotThere } from '../work/as-if-not-there.js';
import type { RevisedKind } from '../work/revise-row.js';
import type { StaffWork } from '../work/work.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** An address can hold a secret of the consumer's: the history says that it changed. */
export const WEBHOOK_ENDPOINT: RevisedKind<WebhookEndpoint> = {
  entity: WebhookEndpoint,
  name: 'webhook_endpoint',
  written: ['url', 'description'],
};

/** The only door to an endpoint: its owner's, and an administrator's to see that it is there and to end it. */
export async function loadWebhookEndpoint(
  work: StaffWork,
  id: string,
  permission: Permission,
): Promise<WebhookEndpoint> {
  const { boardId, staffMemberId, roles } = work.actor;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const endpoint = await work.db.findOne(WebhookEndpoint, { where: { boardId, id }, ...lock });
  if (!endpoint) throw new NotFound('webhook_endpoint');
  const relations = new Set<Relation>(['withinBoard']);
  if (endpoint.ownerId === staffMemberId) relations.add('owner');
  if (roles.has('board_admin')) relations.add('administrator');
  if (!permits(work.actor, 'webhook-endpoint.read', { relations })) throw new NotFound('webhook_endpoint');
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return endpoint;
}

/** A delivery, through the door of its endpoint: to whom that is closed, what it was told is not there. */
export async function loadWebhookDelivery(
  work: StaffWork,
  id: string,
  permission: Permission,
): Promise<{ readonly delivery: WebhookDelivery; readonly endpoint: WebhookEndpoint }> {
  const delivery = await work.db.findOneBy(WebhookDelivery, { boardId: work.actor.boardId, id });
  if (!delivery) throw new NotFound('webhook_delivery');
  const endpoint = await loadWebhookEndpoint(work, delivery.endpointId, permission).catch(
    asIfNotThere('webhook_delivery'),
  );
  return { delivery, endpoint };
}
