import { administrator, owner } from './predicates.js';
import { DRAFTERS, read, type Rule, write } from './permission-rule.js';

/**
 * Where other programs are told of reports, in the name of a leader or an administrator. What an endpoint is told follows
 * from what its owner may read; an administrator sees which there are, and can end each.
 */
export const WEBHOOK_PERMISSIONS = {
  'webhook-endpoint.read': read('reports', DRAFTERS, owner, administrator),
  // It says where data go from then on: more than a token of a program decides.
  'webhook-endpoint.maintain': write('session', DRAFTERS, owner),
  'webhook-endpoint.end': write('session', DRAFTERS, owner, administrator),
  'webhook-delivery.read': read('reports', DRAFTERS, owner),
  /** Sends anew what did not arrive; its consumer may ask for that by itself. */
  'webhook-delivery.replay': write('reports', DRAFTERS, owner),
} as const satisfies Record<string, Rule>;
