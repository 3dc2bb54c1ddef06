import type { MachineScope } from '@app/access';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import { loadMachineClient } from './machine-clients.access.js';

export interface MachineClientRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: MachineScope[];
  readonly connectedBy: string;
  readonly connectedAt: Date;
  readonly endedAt: Date | null;
  /** The last day on which one of its keys was used. */
  readonly lastUsedOn: string | null;
}

export interface MachineClientKeyRow {
  readonly id: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly lastUsedOn: string | null;
}

export interface MachineClientDetail extends MachineClientRow {
  readonly keys: readonly MachineClientKeyRow[];
}

const ROWS = `select c.id, c.name, c.scopes, c.connected_by as "connectedBy", c.connected_at as "connectedAt",
    c.ended_at as "endedAt",
    (select max(k.last_used_on) from machine_client_key k
      where k.board_id = c.board_id and k.machine_client_id = c.id) as "lastUsedOn"
  from machine_client c where c.board_id = $1`;

/** Machine clients of the board, ended ones too, the newest first; one more than the limit. */
export function listMachineClients(work: StaffWork, { after, limit }: Part): Promise<MachineClientRow[]> {
  return work.db.query<MachineClientRow[]>(`${ROWS} and ($2::uuid is null or c.id < $2) order by c.id desc limit $3`, [
    work.actor.boardId,
    after?.[0] ?? null,
    limit + 1,
  ]);
}

/** One machine client with its keys, the newest first; never their secrets, which nobody has but the system itself. */
export async function readMachineClient(work: StaffWork, id: string): Promise<MachineClientDetail> {
  const { boardId } = await loadMachineClient(work, id, 'machine-client.read');
  const [client] = await work.db.query<[MachineClientRow]>(`${ROWS} and c.id = $2`, [boardId, id]);
  const keys = await work.db.query<MachineClientKeyRow[]>(
    `select id, issued_at as "issuedAt", expires_at as "expiresAt", ended_at as "endedAt",
            last_used_on as "lastUsedOn"
       from machine_client_key where board_id = $1 and machine_client_id = $2 order by id desc`,
    [boardId, id],
  );
  return { ...client, keys };
}
