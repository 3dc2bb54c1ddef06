/* Growth conversations between somebody who works at a school and somebody who leads it. */

export { type CadenceRow, listCadences, setCadence } from './conversations/cadences.js';
export {
  type ConversationDays,
  OVERVIEW_ORDERS,
  type OverviewOrder,
  overseeConversations,
  readOwnConversationDays,
} from './conversations/conversation-days.queries.js';
export { confirmDraft, writeDraft } from './conversations/conversation-notes.js';
export {
  CONVERSATION_STATES,
  ConversationCadence,
  ConversationDraft,
  ConversationNote,
  type ConversationState,
  GrowthConversation,
  type Side,
  SIDES,
} from './conversations/growth-conversation.entity.js';
export {
  type ConversationDetail,
  type ConversationRow,
  type ConversationDraftRow,
  listConversations,
  readConversation,
  readConversationDraft,
} from './conversations/growth-conversations.queries.js';
export {
  acceptConversation,
  callOffConversation,
  holdConversation,
  moveConversation,
  proposeConversation,
} from './conversations/plan-conversation.js';
