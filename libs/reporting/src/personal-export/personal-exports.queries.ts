import type { StaffWork } from '@app/domain';
import { NotFound } from '@app/platform';
import type { RunState } from '../runs/report-run.entity.js';

export interface ExportRow {
  readonly id: string;
  readonly state: RunState;
  readonly failure: string | null;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date;
}

/** One's own exports that have not expired; nobody else's are there. */
const OWN = `from personal_export where board_id = $1 and staff_member_id = $2 and expires_at > $3`;
const COLUMNS = `id, state, failure, requested_at as "requestedAt", finished_at as "finishedAt",
  expires_at as "expiresAt"`;

const own = ({ actor, now }: StaffWork): unknown[] => [actor.boardId, actor.staffMemberId, now];

/** One's own exports, the newest first; one more than the limit. */
export function listExports(
  work: StaffWork,
  { after, limit }: { readonly after?: readonly string[]; readonly limit: number },
): Promise<ExportRow[]> {
  return work.db.query<ExportRow[]>(
    `select ${COLUMNS} ${OWN} and ($4::uuid is null or id < $4) order by id desc limit $5`,
    [...own(work), after?.[0] ?? null, limit + 1],
  );
}

/** The only door to an export: one's own. */
export async function findExport(work: StaffWork, id: string): Promise<ExportRow> {
  const [row] = await work.db.query<ExportRow[]>(`select ${COLUMNS} ${OWN} and id = $4`, [...own(work), id]);
  if (!row) throw new NotFound('personal_export');
  return row;
}

/** The archive itself, once it is there. */
export async function fetchExport(work: StaffWork, id: string): Promise<Buffer> {
  const [row] = await work.db.query<{ zip: Buffer | null }[]>(`select zip ${OWN} and id = $4`, [...own(work), id]);
  if (!row?.zip) throw new NotFound('personal_export');
  return row.zip;
}
