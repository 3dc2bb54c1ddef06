import { fileKey, NotFound } from '@app/platform';
import { loadActivity } from '../activities/activities.access.js';
import type { Part } from '../work/part.js';
import type { StaffWork, Work } from '../work/work.js';
import type { EvidenceKind } from './evidence.entity.js';

export interface EvidenceRow {
  readonly id: string;
  readonly activityId: string;
  readonly kind: EvidenceKind;
  readonly url: string | null;
  readonly title: string | null;
  readonly name: string | null;
  readonly mediaType: string | null;
  readonly size: number | null;
  readonly addedAt: Date;
}

const ROWS = `select e.id, e.activity_id as "activityId", e.kind, e.url, e.title, e.name, f.media_type as "mediaType",
    f.size, e.added_at as "addedAt"
  from evidence e left join stored_file f on f.board_id = e.board_id and f.id = e.file_id
  where e.board_id = $1`;

/** The evidence with an activity that is open to the actor, the oldest first; one more than the limit. */
export async function listEvidence(
  work: StaffWork,
  activityId: string,
  { after, limit }: Part,
): Promise<EvidenceRow[]> {
  await loadActivity(work, activityId, 'activity.read');
  return work.db.query<EvidenceRow[]>(
    `${ROWS} and e.activity_id = $2 and ($3::uuid is null or e.id > $3) order by e.id limit $4`,
    [work.actor.boardId, activityId, after?.[0] ?? null, limit + 1],
  );
}

/** One piece of evidence that came through its door. */
export async function evidenceRow(work: Work, id: string): Promise<EvidenceRow> {
  const [row] = await work.db.query<[EvidenceRow]>(`${ROWS} and e.id = $2`, [work.actor.boardId, id]);
  return row;
}

/** A file to hand out: where its bytes are, and what they are. */
export interface FileContent {
  readonly key: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: Buffer;
}

/** The file that is evidence with an activity that is open to the actor. */
export async function openFile(work: StaffWork, evidenceId: string): Promise<FileContent> {
  const { boardId } = work.actor;
  const [found] = await work.db.query<(Omit<FileContent, 'key'> & { activityId: string; fileId: string })[]>(
    `select e.activity_id as "activityId", f.id as "fileId", e.name, f.media_type as "mediaType", f.size, f.sha256
       from evidence e join stored_file f on f.board_id = e.board_id and f.id = e.file_id
      where e.board_id = $1 and e.id = $2`,
    [boardId, evidenceId],
  );
  if (!found) throw new NotFound('evidence');
  const { activityId, fileId, ...file } = found;
  await loadActivity(work, activityId, 'activity.read');
  return { key: fileKey(boardId, fileId), ...file };
}
