import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type { ActivityDraft } from './activity-draft.entity.js';
import { loadDraft } from './activity-drafts.access.js';

export type DraftRow = Omit<ActivityDraft, 'boardId' | 'ownerId'>;

/** The actor's drafts, the latest changed first; one more than the limit. */
export function listDrafts({ db, actor }: StaffWork, { after, limit }: Part): Promise<DraftRow[]> {
  return db.query<DraftRow[]>(
    `select id, content, begun_at as "begunAt", saved_at as "savedAt", version
       from activity_draft
      where board_id = $1 and owner_id = $2
        and ($3::timestamptz is null or (saved_at, id) < ($3, $4::uuid))
      order by saved_at desc, id desc limit $5`,
    [actor.boardId, actor.staffMemberId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

/** One draft of the actor's. */
export const readDraft = (work: StaffWork, id: string): Promise<DraftRow> => loadDraft(work, id, 'activity-draft.read');
