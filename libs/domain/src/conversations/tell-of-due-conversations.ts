import { notify } from '../notifications/notify.js';
import { leadersOf } from '../people/school-leaders.queries.js';
import type { SystemActor, Work } from '../work/work.js';
import { findDueConversations } from './conversation-days.queries.js';

/** Tells a colleague, and who leads their school, once that a growth conversation is due and none is planned. */
export async function tellOfDueConversations(work: Work<SystemActor>): Promise<void> {
  const due = await findDueConversations(work);
  const leaders = new Map<string, readonly string[]>();
  for (const { school, colleague, dueOn } of due) {
    const leading = leaders.get(school.id) ?? (await leadersOf(work, school.id));
    leaders.set(school.id, leading);
    const occasion = dueOn;
    await notify(work, { kind: 'growth-conversation.due', to: [colleague.id], subjectId: school.id, occasion });
    await notify(work, { kind: 'growth-conversation.due-with', to: leading, subjectId: colleague.id, occasion });
  }
}
