import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type { AttemptOutcome, DeliveryState } from './webhook-delivery.entity.js';
import type { DisabledReason } from './webhook-endpoint.entity.js';
import { loadWebhookDelivery, loadWebhookEndpoint } from './webhook-endpoints.access.js';
import type { TEST_KIND, WebhookKind } from './webhook-kinds.js';

export interface WebhookEndpointRow {
  readonly id: string;
  readonly owner: NamedPerson;
  readonly url: string;
  readonly description: string | null;
  readonly kinds: WebhookKind[];
  readonly state: 'enabled' | 'disabled';
  readonly disabledReason: DisabledReason | null;
  readonly disabledAt: Date | null;
  readonly failingSince: Date | null;
  readonly previousSecretUntil: Date | null;
  readonly registeredAt: Date;
  readonly version: number;
}

/** For an administrator who is not its owner an address ends at its host: what comes after can be a secret. */
const ENDPOINTS = `select e.id, ${personSql('o')} as owner, e.description, e.kinds, e.state,
    case when e.owner_id = $2 then e.url else substring(e.url from '^https?://[^/?]+') end as url,
    e.disabled_reason as "disabledReason", e.disabled_at as "disabledAt", e.failing_since as "failingSince",
    case when e.previous_secret_until > $3 then e.previous_secret_until end as "previousSecretUntil",
    e.registered_at as "registeredAt", e.version
  from webhook_endpoint e join staff_member o on o.board_id = e.board_id and o.id = e.owner_id
  where e.board_id = $1`;

const parametersOf = ({ actor, now }: StaffWork): unknown[] => [actor.boardId, actor.staffMemberId, now];

/** One's own endpoints, and all of the board for its administrator; the newest first, one more than the limit. */
export function listWebhookEndpoints(work: StaffWork, { after, limit }: Part): Promise<WebhookEndpointRow[]> {
  return work.db.query<WebhookEndpointRow[]>(
    `${ENDPOINTS} and ($4 or e.owner_id = $2) and ($5::uuid is null or e.id < $5) order by e.id desc limit $6`,
    [...parametersOf(work), work.actor.roles.has('board_admin'), after?.[0] ?? null, limit + 1],
  );
}

export async function readWebhookEndpoint(work: StaffWork, id: string): Promise<WebhookEndpointRow> {
  await loadWebhookEndpoint(work, id, 'webhook-endpoint.read');
  const [row] = await work.db.query<[WebhookEndpointRow]>(`${ENDPOINTS} and e.id = $4`, [...parametersOf(work), id]);
  return row;
}

export interface WebhookDeliveryRow {
  readonly id: string;
  readonly kind: WebhookKind | typeof TEST_KIND;
  readonly subjectId: string;
  readonly happenedAt: Date;
  readonly state: DeliveryState;
  readonly tries: number;
  /** When it is tried next, where it waits. */
  readonly nextTryAt: Date | null;
}

export interface WebhookAttemptRow {
  readonly attemptedAt: Date;
  readonly outcome: AttemptOutcome;
  readonly status: number | null;
}

const DELIVERIES = `select d.id, d.kind, d.subject_id as "subjectId", d.happened_at as "happenedAt", d.state, d.tries,
    case when d.state = 'waiting' then d.next_try_at end as "nextTryAt"
  from webhook_delivery d where d.board_id = $1`;

interface DeliveryFilter extends Part {
  readonly state?: DeliveryState;
}

/** What an endpoint was told, the newest first; one more than the limit. */
export async function listWebhookDeliveries(
  work: StaffWork,
  endpointId: string,
  { state, after, limit }: DeliveryFilter,
): Promise<WebhookDeliveryRow[]> {
  await loadWebhookEndpoint(work, endpointId, 'webhook-delivery.read');
  return work.db.query<WebhookDeliveryRow[]>(
    `${DELIVERIES} and d.endpoint_id = $2 and ($3::text is null or d.state = $3) and ($4::uuid is null or d.id < $4)
      order by d.id desc limit $5`,
    [work.actor.boardId, endpointId, state ?? null, after?.[0] ?? null, limit + 1],
  );
}

/** One message with every try to deliver it, the first first. */
export async function readWebhookDelivery(
  work: StaffWork,
  id: string,
): Promise<WebhookDeliveryRow & { readonly endpointId: string; readonly attempts: readonly WebhookAttemptRow[] }> {
  const { endpoint } = await loadWebhookDelivery(work, id, 'webhook-delivery.read');
  const { boardId } = work.actor;
  const [row] = await work.db.query<[WebhookDeliveryRow]>(`${DELIVERIES} and d.id = $2`, [boardId, id]);
  const attempts = await work.db.query<WebhookAttemptRow[]>(
    `select attempted_at as "attemptedAt", outcome, status from webhook_attempt
      where board_id = $1 and delivery_id = $2 order by id`,
    [boardId, id],
  );
  return { ...row, endpointId: endpoint.id, attempts };
}
