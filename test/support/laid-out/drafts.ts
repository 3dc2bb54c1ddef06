import type { Board, LearningForm, StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from '../api.js';
import type { LaidOut } from './thing.js';

/** A draft of the owner's, ready to be logged. */
export async function layOutDrafts(
  api: TestApi,
  owner: StaffMember,
  { code: learningForm }: LearningForm,
): Promise<LaidOut> {
  const id = newId();
  const says = `Dit staat alleen in ${id}.`;
  await saveDraft(api, owner, id, { learningForm, title: says, learnedOn: '2026-03-10', minutes: 30 });
  return { things: { 'activity-drafts': { id, seenWith: 'activity-draft.read', says, owner: ['owner'] } } };
}

/** What nobody but its owner ever sees: a draft, and an activity that was removed; both with a sentence in them. */
export async function layOutUnseen(
  api: TestApi,
  owner: StaffMember,
  says: string,
): Promise<Record<'activity-drafts', string[]>> {
  const draft = newId();
  await saveDraft(api, owner, draft, { title: says, reflection: says });
  const form = await api.world.learningForm({ id: owner.boardId } as Board);
  await api.world.activity(owner, form, { title: says, visibility: 'board', removedAt: api.clock.now() });
  return { 'activity-drafts': [draft] };
}

async function saveDraft(api: TestApi, owner: StaffMember, id: string, typed: object): Promise<void> {
  const asOwner = await api.as(owner);
  await asOwner.put(`/v1/activity-drafts/${id}`).send(typed).expect(200);
}
