import { type StaffMember, WebhookDelivery } from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from '../api.js';
import type { LaidOut, People } from './thing.js';

/** Where a program is told in the name of somebody who leads, and what it was told; their ids by collection. */
export async function layOutToldPrograms(api: TestApi, leader: StaffMember) {
  const wish = { url: 'https://las.voorbeeld.example/leerspoor', kinds: ['report.made'] };
  const { body: endpoint } = await (await api.as(leader)).post('/v1/webhook-endpoints').send(wish).expect(201);
  const delivery = { id: newId(), boardId: leader.boardId, endpointId: endpoint.id as string };
  const at = api.clock.now();
  await api.database.owner.manager.insert(WebhookDelivery, {
    ...delivery,
    ...{ kind: 'webhook.test', subjectId: newId(), happenedAt: at, state: 'dead', tries: 10, nextTryAt: at },
  });
  return { 'webhook-endpoints': [delivery.endpointId], 'webhook-deliveries': [delivery.id] } as const;
}

/** The same, of the leader of the school. */
export async function layOutWebhooks(api: TestApi, { leader }: People): Promise<LaidOut> {
  const ids = await layOutToldPrograms(api, leader);
  const owner = { owner: ['leader'] } as const;
  return {
    things: {
      'webhook-endpoints': { id: ids['webhook-endpoints'][0], seenWith: 'webhook-endpoint.read', ...owner },
      'webhook-deliveries': { id: ids['webhook-deliveries'][0], seenWith: 'webhook-delivery.read', ...owner },
    },
  };
}
