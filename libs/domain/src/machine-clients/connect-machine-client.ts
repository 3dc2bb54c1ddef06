import type { MachineScope } from '@app/access';
import { newId } from '@app/platform';
import { IsNull } from 'typeorm';
import type { StaffWork } from '../work/work.js';
import { MachineClient } from './machine-client.entity.js';
import { MachineClientKey } from './machine-client-key.entity.js';
import { loadMachineClient } from './machine-clients.access.js';
import type { MachineClientRow } from './machine-clients.queries.js';

/** Connects a system of the board. It can do nothing before it has a key. */
export async function connectMachineClient(
  work: StaffWork,
  wish: { readonly name: string; readonly scopes: MachineScope[] },
): Promise<MachineClientRow> {
  const { boardId, staffMemberId: connectedBy } = work.actor;
  const { name, scopes } = wish;
  const client = { id: newId(), name, scopes, connectedBy, connectedAt: work.now, endedAt: null };
  await work.db.insert(MachineClient, { ...client, boardId });
  record(work, client.id, 'machine-client.connected', { name, scopes });
  return { ...client, lastUsedOn: null };
}

/** Ends a machine client with its keys, at once and for good. */
export async function endMachineClient(work: StaffWork, id: string): Promise<void> {
  const client = await loadMachineClient(work, id, 'machine-client.maintain');
  // Also where it was ended before: it was locked, and a lock is a change to the database.
  work.bookkeeping();
  if (client.endedAt) return;
  const { boardId } = client;
  await work.db.update(MachineClient, { boardId, id }, { endedAt: work.now });
  await work.db.update(MachineClientKey, { boardId, machineClientId: id, endedAt: IsNull() }, { endedAt: work.now });
  record(work, id, 'machine-client.ended');
}

function record(work: StaffWork, subjectId: string, event: string, changes: object = {}): void {
  work.record({ event, subjectType: 'machine_client', subjectId, changes: { ...changes } });
}
