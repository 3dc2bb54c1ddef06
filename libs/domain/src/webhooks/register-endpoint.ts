import { addressProblem, newId, type OutgoingRules, RuleBroken } from '@app/platform';
import { holdPerson } from '../people/hold-person.js';
import { expectVersion, said } from '../work/changes.js';
import { reviseRow } from '../work/revise-row.js';
import type { StaffWork } from '../work/work.js';
import { newEndpointSecret, type SecretSeal } from './signature.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { loadWebhookEndpoint, WEBHOOK_ENDPOINT } from './webhook-endpoints.access.js';
import type { WebhookKind } from './webhook-kinds.js';

/** More than anybody connects programs. */
const MOST_ENDPOINTS = 20;
/** How long messages are signed with the secret before the last as well. */
const PREVIOUS_HOURS = 24;

export interface EndpointFacts {
  readonly url: string;
  readonly description?: string | null;
  readonly kinds: WebhookKind[];
}

/** What the installation says of sending: to where, and how secrets are kept. */
export interface WebhookTerms {
  readonly rules: OutgoingRules;
  readonly seal: SecretSeal;
}

/** Registers where another program is told, in the actor's name. Its secret is told once, here. */
export async function registerEndpoint(
  work: StaffWork,
  { url, description = null, kinds }: EndpointFacts,
  { rules, seal }: WebhookTerms,
): Promise<{ readonly id: string; readonly secret: string }> {
  expectAddress(url, rules);
  const { boardId, staffMemberId: ownerId } = work.actor;
  await holdPerson(work, ownerId);
  if ((await work.db.countBy(WebhookEndpoint, { boardId, ownerId })) >= MOST_ENDPOINTS)
    throw new RuleBroken('too_many_webhook_endpoints', [], { most: MOST_ENDPOINTS });
  const [id, secret] = [newId(), newEndpointSecret()];
  await work.db.insert(WebhookEndpoint, {
    id,
    boardId,
    ownerId,
    url,
    description,
    kinds,
    secret: seal.seal(id, secret),
    state: 'enabled',
    registeredAt: work.now,
    version: 1,
  });
  record(work, id, 'webhook-endpoint.registered', { kinds });
  return { id, secret };
}

/** Changes where it is, what it is called or what it is told of. Another address begins without its failures. */
export async function reviseEndpoint(
  work: StaffWork,
  id: string,
  { version, ...wish }: Partial<EndpointFacts> & { readonly version: number },
  { rules }: WebhookTerms,
): Promise<void> {
  const endpoint = await loadWebhookEndpoint(work, id, 'webhook-endpoint.maintain');
  expectVersion(endpoint, version);
  if (wish.url !== undefined) expectAddress(wish.url, rules);
  const begun = wish.url !== undefined && wish.url !== endpoint.url ? { failingSince: null } : {};
  const changes = await reviseRow(work, WEBHOOK_ENDPOINT, endpoint, { ...said(wish), ...begun });
  if (changes) record(work, id, 'webhook-endpoint.revised', changes);
}

/** Gives an endpoint another secret. The one before it holds for a day more: messages are signed with both. */
export async function rotateEndpointSecret(
  work: StaffWork,
  id: string,
  { seal }: WebhookTerms,
): Promise<{ readonly secret: string; readonly previousSecretUntil: Date }> {
  const endpoint = await loadWebhookEndpoint(work, id, 'webhook-endpoint.maintain');
  const secret = newEndpointSecret();
  const previousSecretUntil = new Date(work.now.getTime() + PREVIOUS_HOURS * 3_600_000);
  await work.db.update(
    WebhookEndpoint,
    { boardId: endpoint.boardId, id },
    { secret: seal.seal(id, secret), previousSecret: endpoint.secret, previousSecretUntil },
  );
  record(work, id, 'webhook-endpoint.secret-rotated');
  return { secret, previousSecretUntil };
}

function expectAddress(url: string, rules: OutgoingRules): void {
  const problem = addressProblem(url, rules);
  if (problem !== undefined) throw RuleBroken.at('/url', `webhook_${problem}`);
}

function record(work: StaffWork, subjectId: string, event: string, changes: Record<string, unknown> = {}): void {
  const personId = work.actor.staffMemberId;
  work.record({ event, subjectType: 'webhook_endpoint', subjectId, personId, changes });
}
