import { MACHINE_SCOPES } from '@app/access';
import { RefreshToken, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from '../api.js';
import type { LaidOut, People } from './thing.js';

/** What asks in the name of the owner, a token and a session on another device, and a system of the board. */
export async function layOutPrograms(api: TestApi, { owner, administrator }: People) {
  const machine = await connectMachine(api, administrator);
  const laidOut: LaidOut = {
    things: {
      'access-tokens': { id: await issueToken(api, owner), seenWith: 'access-token.read', owner: ['owner'] },
      sessions: { id: await beginSession(api, owner), seenWith: 'session.read', owner: ['owner'] },
      'machine-clients': { id: machine.id, seenWith: 'machine-client.read' },
    },
    nested: { keyId: machine.keyId, provider: 'elders' },
    fields: { client_id: machine.key.clientId, client_secret: machine.key.secret },
  };
  return { ...laidOut, machineKey: machine.key };
}

async function issueToken(api: TestApi, owner: StaffMember): Promise<string> {
  const wish = { name: 'x', scopes: ['goals'], expiresInDays: 1 };
  const { body } = await (await api.as(owner)).post('/v1/access-tokens').send(wish).expect(201);
  return body.id as string;
}

/** Somebody's session on another device. */
async function beginSession(
  { clock, database }: TestApi,
  { id: staffMemberId, boardId }: StaffMember,
): Promise<string> {
  const familyId = newId();
  const begunAt = clock.now();
  const expiresAt = new Date(begunAt.getTime() + 86_400_000);
  const token = { id: newId(), boardId, staffMemberId, familyId, tokenHash: Buffer.from(familyId) };
  await database.owner.manager.insert(RefreshToken, { ...token, begunAt, issuedAt: begunAt, expiresAt });
  return familyId;
}

/** A system of the board with every scope that there is. */
async function connectMachine(api: TestApi, administrator: StaffMember) {
  const client = await api.as(administrator);
  const { body: made } = await client
    .post('/v1/machine-clients')
    .send({ name: 'Systeem', scopes: MACHINE_SCOPES })
    .expect(201);
  const { body: key } = await client
    .post(`/v1/machine-clients/${made.id}/keys`)
    .send({ expiresInDays: 90 })
    .expect(201);
  const id = made.id as string;
  return { id, keyId: key.id as string, key: { clientId: id, secret: key.clientSecret as string } };
}
