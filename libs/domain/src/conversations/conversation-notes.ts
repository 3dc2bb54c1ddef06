import { Conflict, newId, NotFound } from '@app/platform';
import { expectVersion, expectVersionIfThere } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { ConversationDraft, ConversationNote } from './growth-conversation.entity.js';
import { loadConversation, type OwnConversation } from './growth-conversations.access.js';
import { expectNotable } from './growth-conversations.rules.js';
import { recordConversation } from './record-conversation.js';

/** Writes the text that the two will agree on: either of them. Whoever had confirmed it has not any more. */
export async function writeDraft(
  work: StaffWork,
  conversationId: string,
  version: number | undefined,
  text: string,
): Promise<void> {
  const own = await loadConversation(work, conversationId, 'growth-conversation.work');
  expectNotable(own.conversation);
  const { boardId } = own.conversation;
  const draft = await findDraft(work, own);
  expectVersionIfThere(draft?.text == null ? null : draft, version);
  if (draft?.text === text) return work.bookkeeping();
  const written = { text, writtenBy: own.side, colleagueConfirmed: false, leaderConfirmed: false };
  if (draft) await work.db.update(ConversationDraft, { boardId, conversationId }, written);
  else await work.db.insert(ConversationDraft, { boardId, conversationId, ...written, version: 1 });
  await recordConversation(work, own, 'note-drafted');
}

/**
 * Confirms the text as the actor read it. Once both have, it is fixed: a note that nobody changes any more, and beside
 * which there can be another.
 */
export async function confirmDraft(work: StaffWork, conversationId: string, version: number): Promise<void> {
  const own = await loadConversation(work, conversationId, 'growth-conversation.work');
  const { boardId, state } = own.conversation;
  if (state !== 'held') throw new Conflict('conversation_not_held');
  const draft = await findDraft(work, own);
  if (draft?.text == null) throw new NotFound('conversation_draft');
  expectVersion(draft, version);
  const [mine, others] =
    own.side === 'colleague'
      ? (['colleagueConfirmed', 'leaderConfirmed'] as const)
      : (['leaderConfirmed', 'colleagueConfirmed'] as const);
  if (draft[mine]) return work.bookkeeping();
  const its = { boardId, conversationId };
  if (!draft[others]) {
    // The text is the same, and so is its version: the other confirms what they read.
    await work.db.query(
      `update conversation_draft set colleague_confirmed = $3, leader_confirmed = $4
        where board_id = $1 and conversation_id = $2`,
      [boardId, conversationId, mine === 'colleagueConfirmed', mine === 'leaderConfirmed'],
    );
    return recordConversation(work, own, 'note-confirmed', {}, 'growth-conversation.to-confirm');
  }
  await work.db.insert(ConversationNote, { id: newId(), ...its, text: draft.text, agreedOn: today(work) });
  await work.db.update(ConversationDraft, its, { text: null, colleagueConfirmed: false, leaderConfirmed: false });
  await recordConversation(work, own, 'note-agreed', {}, 'growth-conversation.agreed');
}

const findDraft = (work: StaffWork, { conversation: { boardId, id } }: OwnConversation) =>
  work.db.findOneBy(ConversationDraft, { boardId, conversationId: id });
