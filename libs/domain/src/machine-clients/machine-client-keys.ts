import { newId, NotFound, RuleBroken } from '@app/platform';
import { hashOfSecret, newSecret } from '../people/secrets.js';
import type { StaffWork } from '../work/work.js';
import { MachineClientKey } from './machine-client-key.entity.js';
import { loadMachineClient } from './machine-clients.access.js';
import { mayIssueAnotherKey } from './machine-clients.rules.js';

const DAY = 86_400_000;

/** Gives a machine client a key. Its secret is told once, here; only its hash is kept. */
export async function issueMachineClientKey(
  work: StaffWork,
  machineClientId: string,
  { expiresInDays }: { readonly expiresInDays: number },
): Promise<{ key: MachineClientKey; secret: string }> {
  const { boardId, endedAt: clientEndedAt } = await loadMachineClient(work, machineClientId, 'machine-client.maintain');
  if (clientEndedAt) throw new RuleBroken('machine_client_ended');
  const keys = await work.db.findBy(MachineClientKey, { boardId, machineClientId });
  if (!mayIssueAnotherKey(keys, work.now)) throw new RuleBroken('two_keys_already');
  const secret = newSecret('machine', boardId);
  const key = work.db.create(MachineClientKey, {
    id: newId(),
    boardId,
    machineClientId,
    secretHash: hashOfSecret(secret),
    issuedAt: work.now,
    expiresAt: new Date(work.now.getTime() + expiresInDays * DAY),
    endedAt: null,
    lastUsedOn: null,
  });
  await work.db.insert(MachineClientKey, key);
  record(work, key, 'machine-client.key-issued');
  return { key, secret };
}

/** Ends one key of a machine client, and the access tokens that were given for it. */
export async function endMachineClientKey(work: StaffWork, machineClientId: string, keyId: string): Promise<void> {
  const { boardId } = await loadMachineClient(work, machineClientId, 'machine-client.maintain');
  // Also where it was ended before: the client was locked, and a lock is a change to the database.
  work.bookkeeping();
  const key = await work.db.findOneBy(MachineClientKey, { boardId, machineClientId, id: keyId });
  if (!key) throw new NotFound('machine_client_key');
  if (key.endedAt) return;
  await work.db.update(MachineClientKey, { boardId, id: keyId }, { endedAt: work.now });
  record(work, key, 'machine-client.key-ended');
}

function record(work: StaffWork, { id, machineClientId }: MachineClientKey, event: string): void {
  work.record({ event, subjectType: 'machine_client', subjectId: machineClientId, changes: { keyId: id } });
}
