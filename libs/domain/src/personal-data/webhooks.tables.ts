import { type PersonalTable, removed } from './personal-table.js';

const ofEndpoint = (endpoint: string): string =>
  `exists (select from webhook_endpoint e where e.board_id = t.board_id and e.id = ${endpoint} and e.owner_id = $2)`;

/** Of the programs that somebody connected to be told of reports. */
export const webhookTables: readonly PersonalTable[] = [
  removed([
    'webhook_attempt',
    `exists (select from webhook_delivery d where d.board_id = t.board_id and d.id = t.delivery_id
      and ${ofEndpoint('d.endpoint_id')})`,
    'of berichten bij je webhooks aankwamen',
    'whether messages arrived at your webhooks',
  ]),
  removed(['webhook_delivery', ofEndpoint('t.endpoint_id'), 'berichten aan je webhooks', 'messages to your webhooks']),
  removed(['webhook_endpoint', 'owner_id', 'je webhooks', 'your webhooks'], {
    withheld: ['secret', 'previous_secret', 'previous_secret_until'],
  }),
];
