import type { NoticeKind } from '../notifications/notice-kinds.js';
import { notify } from '../notifications/notify.js';
import type { StaffWork } from '../work/work.js';
import { otherOf, type OwnConversation } from './growth-conversations.access.js';

/** Writes to the history of a conversation, which is in the colleague's record, and tells the other of the two. */
export async function recordConversation(
  work: StaffWork,
  own: OwnConversation,
  event: string,
  changes: Readonly<Record<string, unknown>> = {},
  told?: NoticeKind,
): Promise<void> {
  const { id, colleagueId } = own.conversation;
  const subject = { subjectType: 'growth_conversation', subjectId: id, personId: colleagueId };
  work.record({ event: `growth-conversation.${event}`, ...subject, changes });
  if (told) await notify(work, { kind: told, to: [otherOf(own)], subjectId: id });
}
