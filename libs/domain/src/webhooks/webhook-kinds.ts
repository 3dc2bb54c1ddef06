/**
 * What other programs can be told of, as Standard Webhooks writes it (full stops between letters, digits and
 * underscores), and what its subject is. A new kind is a line here and its message in `messages.queries.ts`.
 */
export const WEBHOOK_KINDS = {
  'report.made': 'report',
  'report_run.done': 'report_run',
  'report_run.failed': 'report_run',
  'report_run.cancelled': 'report_run',
} as const;

export type WebhookKind = keyof typeof WEBHOOK_KINDS;
export type RunWebhookKind = Exclude<WebhookKind, 'report.made'>;

/** Sent where its owner asks for it, to see whether it arrives; nobody chooses it. */
export const TEST_KIND = 'webhook.test';

export const WEBHOOK_KIND_LIST = Object.keys(WEBHOOK_KINDS) as WebhookKind[];
