/* Webhooks: where other programs are told of reports, and what they were told. */

export { announceReports, announceRun } from './webhooks/announce.js';
export { disableEndpoint, enableEndpoint, removeEndpoint } from './webhooks/end-endpoint.js';
export {
  type EndpointFacts,
  registerEndpoint,
  reviseEndpoint,
  rotateEndpointSecret,
  type WebhookTerms,
} from './webhooks/register-endpoint.js';
export { replayDead, replayDelivery, testEndpoint } from './webhooks/replay.js';
export { sendWebhooks, type WebhookPost } from './webhooks/send-webhooks.js';
export { SecretSeal } from './webhooks/signature.js';
export { DELIVERY_STATES, type DeliveryState, WebhookDelivery } from './webhooks/webhook-delivery.entity.js';
export { DISABLED_REASONS, type DisabledReason } from './webhooks/webhook-endpoint.entity.js';
export { TEST_KIND, WEBHOOK_KIND_LIST, type WebhookKind } from './webhooks/webhook-kinds.js';
export {
  listWebhookDeliveries,
  listWebhookEndpoints,
  readWebhookDelivery,
  readWebhookEndpoint,
  type WebhookAttemptRow,
  type WebhookDeliveryRow,
  type WebhookEndpointRow,
} from './webhooks/webhooks.queries.js';
