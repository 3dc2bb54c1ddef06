import type { MachineScope } from '@app/access';
import type supertest from 'supertest';
import type { Client, TestApi } from './api.js';
import { heldUp } from './held-up.js';

export interface Key {
  readonly id: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Connects a system, as the administrator does. */
export async function connect(asAdmin: Client, scopes: MachineScope[], name = 'Leerlingvolgsysteem'): Promise<string> {
  const { body } = await asAdmin.post('/v1/machine-clients').send({ name, scopes }).expect(201);
  return body.id as string;
}

export async function issueKey(asAdmin: Client, clientId: string, expiresInDays = 90): Promise<Key> {
  const { body } = await asAdmin.post(`/v1/machine-clients/${clientId}/keys`).send({ expiresInDays }).expect(201);
  return body as Key;
}

/** Asks for a token, as the system does. */
export const askToken = (api: TestApi, key: Key, more: Record<string, string> = {}): supertest.Test =>
  api
    .with()
    .post('/v1/auth/token')
    .auth(key.clientId, key.clientSecret)
    .type('form')
    .send({ grant_type: 'client_credentials', ...more });

/** A system that has a token for its scopes. */
export async function machine(api: TestApi, asAdmin: Client, scopes: MachineScope[], name?: string): Promise<Client> {
  const { body } = await askToken(api, await issueKey(asAdmin, await connect(asAdmin, scopes, name))).expect(200);
  return api.with(body.access_token as string);
}

/** Sends requests that touch a system at the same moment: none goes on before all of them have come to it. */
export async function atOnce(
  api: TestApi,
  clientId: string,
  requests: readonly (() => supertest.Test)[],
): Promise<supertest.Response[]> {
  const row = { table: 'machine_client', id: clientId } as const;
  const { answers } = await heldUp(api, row, requests.length, () => Promise.all(requests.map(async (send) => send())));
  return answers;
}
