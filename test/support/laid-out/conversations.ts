import { ConversationDraft, GrowthConversation, type School } from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from '../api.js';
import { DAY, type LaidOut, type People } from './thing.js';

const WRITTEN = 'Dit staat alleen in een verslag van een ontwikkelgesprek.';

/** A growth conversation that the leader proposes to the owner, with a text that they prepared. */
export async function layOutConversations(api: TestApi, { owner, leader }: People, school: School): Promise<LaidOut> {
  const id = await addConversation(api, school, { colleagueId: owner.id, leaderId: leader.id, state: 'proposed' });
  const draft = { text: WRITTEN, writtenBy: 'leader', colleagueConfirmed: false, leaderConfirmed: false } as const;
  const of = { boardId: school.boardId, conversationId: id };
  await api.database.owner.manager.insert(ConversationDraft, { ...of, ...draft, version: 1 });
  const seen = {
    seenWith: 'growth-conversation.read',
    says: WRITTEN,
    member: ['owner', 'leader'],
    asked: ['owner'],
  } as const;
  return { things: { 'growth-conversations': { id, ...seen } }, fields: { withId: leader.id } };
}

/** A growth conversation that the leader proposed, ten days ahead of the tests. */
export async function addConversation(
  { database }: TestApi,
  { id: schoolId, boardId }: School,
  { heldOn = null, ...values }: Partial<GrowthConversation>,
): Promise<string> {
  const id = newId();
  const planned = { plannedOn: '2026-03-22', minutes: 45, proposedBy: 'leader' as const, changedAt: new Date(DAY) };
  await database.owner.manager.insert(GrowthConversation, {
    id,
    boardId,
    schoolId,
    ...planned,
    heldOn,
    ...values,
    version: 1,
  });
  return id;
}
