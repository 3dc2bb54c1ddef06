import {
  audienceWithOneMore,
  listReaders,
  notify,
  type ReaderRow,
  type StaffWork,
  today,
  withoutColleague,
} from '@app/domain';
import { loadReport } from './reports.queries.js';

/** Opens a report on the actor, as it is and stays, to one colleague more; again changes nothing. */
export async function shareReport(work: StaffWork, id: string, colleague: string): Promise<void> {
  const before = await audienceOf(work, id);
  const after = await audienceWithOneMore(work, before, colleague);
  // Only who is new: somebody else may have been taken back meanwhile.
  const named = after.sharedWith.filter((one) => !before.sharedWith.includes(one));
  await work.db.query(
    `insert into report_share (board_id, report_id, staff_member_id, shared_at)
     select $1, $2, unnest($3::uuid[]), $4 on conflict do nothing`,
    [work.actor.boardId, id, named, work.now],
  );
  await notify(work, { kind: 'report.shared', to: named, subjectId: id, occasion: today(work) });
  recordChange(work, id, 'report.shared', [before.sharedWith, after.sharedWith]);
}

/** Closes a report on the actor to a colleague, from this moment on. */
export async function takeBackReport(work: StaffWork, id: string, colleague: string): Promise<void> {
  const before = await audienceOf(work, id);
  const after = withoutColleague(before, colleague);
  await work.db.query(`delete from report_share where board_id = $1 and report_id = $2 and staff_member_id = $3`, [
    work.actor.boardId,
    id,
    colleague,
  ]);
  recordChange(work, id, 'report.share-taken-back', [before.sharedWith, after.sharedWith]);
}

export interface ReportShareRow {
  readonly staffMemberId: string;
  readonly name: string;
  readonly sharedAt: Date;
}

interface Part {
  readonly after?: readonly string[];
  readonly limit: number;
}

/** With whom a report on the actor is shared, by name; one more than the limit. */
export async function listReportShares(work: StaffWork, id: string, { after, limit }: Part): Promise<ReportShareRow[]> {
  await loadReport(work, id, 'report-share.read');
  return work.db.query<ReportShareRow[]>(
    `select * from (
       select h.staff_member_id as "staffMemberId", s.given_name || ' ' || s.family_name as name,
              h.shared_at as "sharedAt"
         from report_share h join staff_member s on s.board_id = h.board_id and s.id = h.staff_member_id
        where h.board_id = $1 and h.report_id = $2) shares
      where $3::text is null or (name, "staffMemberId") > ($3, $4::uuid)
      order by name, "staffMemberId" limit $5`,
    [work.actor.boardId, id, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

/** Who opened a report on the actor. */
export async function listReportReaders(work: StaffWork, id: string, part: Part): Promise<ReaderRow[]> {
  await loadReport(work, id, 'opening.read');
  return listReaders(work, 'report', id, part);
}

/** A report is its owner's alone until it is shared by name; it can be opened no wider. */
async function audienceOf(work: StaffWork, id: string) {
  await loadReport(work, id, 'report.share');
  const shares = await work.db.query<{ id: string }[]>(
    `select staff_member_id as id from report_share where board_id = $1 and report_id = $2 order by 1`,
    [work.actor.boardId, id],
  );
  const visibility = shares.length > 0 ? ('shared' as const) : ('private' as const);
  return { visibility, leerteamId: null, sharedWith: shares.map((share) => share.id) };
}

function recordChange(
  work: StaffWork,
  id: string,
  event: string,
  sharedWith: readonly [readonly string[], readonly string[]],
): void {
  work.bookkeeping();
  if (sharedWith[0].length === sharedWith[1].length) return;
  const { staffMemberId: personId } = work.actor;
  work.record({ event, subjectType: 'report', subjectId: id, personId, changes: { sharedWith } });
}
