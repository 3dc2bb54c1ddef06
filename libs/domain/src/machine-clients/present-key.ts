import type { MachineScope } from '@app/access';
import { hashOfSecret } from '../people/secrets.js';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';
import { MachineClient } from './machine-client.entity.js';
import { MachineClientKey } from './machine-client-key.entity.js';
import { isValidKey } from './machine-clients.rules.js';

/** A machine client that has shown who it is, by one of its keys. */
export interface PresentMachine {
  readonly machineClientId: string;
  readonly keyId: string;
  readonly scopes: readonly MachineScope[];
}

/** Whose secret this is, noting on which day it was used last; undefined where it is no valid key of this client. */
export async function presentKey(
  work: Work,
  machineClientId: string,
  secret: string,
): Promise<PresentMachine | undefined> {
  const { boardId } = work.actor;
  const secretHash = hashOfSecret(secret);
  const key = await work.db.findOneBy(MachineClientKey, { boardId, machineClientId, secretHash });
  const machine = key && (await findPresentMachine(work, machineClientId, key.id));
  if (!key || !machine) return undefined;
  const lastUsedOn = today(work);
  if (key.lastUsedOn !== lastUsedOn) {
    work.bookkeeping();
    await work.db.update(MachineClientKey, { boardId, id: key.id }, { lastUsedOn });
  }
  return machine;
}

/** The machine client whose key this is, at this moment; undefined where either was ended, or the key has expired. */
export async function findPresentMachine(
  work: Work,
  machineClientId: string,
  keyId: string,
): Promise<PresentMachine | undefined> {
  const { boardId } = work.actor;
  const key = await work.db.findOneBy(MachineClientKey, { boardId, machineClientId, id: keyId });
  if (!key || !isValidKey(key, work.now)) return undefined;
  const { scopes, endedAt } = await work.db.findOneByOrFail(MachineClient, { boardId, id: machineClientId });
  return endedAt ? undefined : { machineClientId, keyId, scopes };
}
