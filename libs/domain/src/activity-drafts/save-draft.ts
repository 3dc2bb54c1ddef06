import { Conflict, NotFound } from '@app/platform';
import { isDeepStrictEqual } from 'node:util';
import { LoggedEntry } from '../activities/logged-entry.entity.js';
import { expectVersionIfThere } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { ActivityDraft, type DraftContent } from './activity-draft.entity.js';
import { findDraft, loadDraft } from './activity-drafts.access.js';
import type { DraftRow } from './activity-drafts.queries.js';

/**
 * Saves what was typed so far, in the place of what was saved before. The first time there is no `version`; from then on
 * it says what the device has read, so that of two devices none writes over the other unseen. Saving what stands already
 * changes nothing: a device that missed the answer can just send it again.
 */
export async function saveDraft(
  work: StaffWork,
  id: string,
  version: number | undefined,
  content: DraftContent,
): Promise<DraftRow> {
  // With every word that is typed: the history has that it was begun, and what it became.
  work.bookkeeping();
  const said = saidIn(content);
  const draft = await findDraft(work, id, 'activity-draft.save');
  if (draft) return saveInPlace(work, draft, version, said);
  const begun = await begin(work, id, version, said);
  // Begun at the same moment on another device; or it is somebody else's, on whatever board, and for us not there.
  return begun ?? saveInPlace(work, await loadDraft(work, id, 'activity-draft.save'), version, said);
}

async function saveInPlace(
  work: StaffWork,
  draft: ActivityDraft,
  version: number | undefined,
  content: DraftContent,
): Promise<DraftRow> {
  if (isDeepStrictEqual(draft.content, content)) return draft;
  expectVersionIfThere(draft, version);
  const { boardId, id } = draft;
  await work.db.update(ActivityDraft, { boardId, id }, { content, savedAt: work.now });
  return { ...draft, content, savedAt: work.now, version: draft.version + 1 };
}

async function begin(
  work: StaffWork,
  id: string,
  version: number | undefined,
  content: DraftContent,
): Promise<DraftRow | undefined> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  // It was thrown away or logged, on another device.
  if (version !== undefined) throw new NotFound('activity_draft');
  const became = await work.db.existsBy(LoggedEntry, { boardId, ownerId, origin: 'draft', clientId: id });
  if (became) throw new Conflict('draft_was_logged');
  const draft = { id, content, begunAt: work.now, savedAt: work.now, version: 1 };
  const begun = await work.db.query<unknown[]>(
    `insert into activity_draft (id, board_id, owner_id, content, begun_at, saved_at, version)
     values ($1, $2, $3, $4, $5, $5, 1) on conflict do nothing returning id`,
    [id, boardId, ownerId, JSON.stringify(content), work.now],
  );
  if (begun.length === 0) return undefined;
  work.record({ event: 'activity-draft.begun', subjectType: 'activity_draft', subjectId: id, personId: ownerId });
  return draft;
}

/** Without what was left out, so that what is saved can be compared with what is sent. */
const saidIn = (content: DraftContent): DraftContent =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined && value !== null));
