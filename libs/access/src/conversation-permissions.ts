import { asked, leader, member, schoolmate } from './predicates.js';
import { ANYONE, read, type Rule, write } from './permission-rule.js';

/** Growth conversations. */
export const CONVERSATION_PERMISSIONS = {
  /** Of the two whom it is between, as people, and of nobody else: not of another leader, nor of an administrator. */
  'growth-conversation.read': read('conversations', ANYONE, member),
  'growth-conversation.work': write('conversations', ANYONE, member),
  'growth-conversation.answer': write('conversations', ANYONE, asked),
  /** Between somebody who works at a school and somebody who leads it; either proposes. */
  'growth-conversation.propose': write('conversations', ANYONE, schoolmate, leader),
  /** When each colleague had one last and has the next; never what was said. */
  'growth-conversation.oversee': read('conversations', ['school_leader'], leader),
  'conversation-cadence.read': read('conversations', ANYONE, schoolmate, leader),
  'conversation-cadence.set': write('conversations', ['school_leader'], leader),
} as const satisfies Record<string, Rule>;
