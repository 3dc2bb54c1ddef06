import { newId } from '@app/platform';
import { notify } from '../notifications/notify.js';
import { expectVersion } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { Insight } from './insight.entity.js';
import { loadInsight } from './insights.access.js';
import { Reaction, type ReactionKind } from './reaction.entity.js';
import { loadReaction } from './reactions.access.js';
import { reactionRow, type ReactionRow } from './reactions.queries.js';
import { expectRoom, expectWords } from './reactions.rules.js';
import { toldOfInsight } from './told-of-insight.js';

export interface Said {
  readonly kind: ReactionKind;
  readonly words?: string | null;
}

/** Says something to an insight that is open to the actor; those whose it is answer in the same way. */
export async function react(work: StaffWork, insightId: string, { kind, words = null }: Said): Promise<ReactionRow> {
  const insight = await loadInsight(work, insightId, kind === 'answer' ? 'insight.answer' : 'insight.react');
  expectWords(kind, words);
  const { boardId, staffMemberId: authorId } = work.actor;
  // The insight is held, so nobody says the same twice at one moment.
  const before = await work.db.findBy(Reaction, { boardId, insightId, authorId });
  expectRoom(
    kind,
    before.map((one) => one.kind),
  );
  const id = newId();
  const said = { kind, words, writtenAt: work.now, revisedAt: null, version: 1 };
  await work.db.insert(Reaction, { id, boardId, insightId, authorId, ...said });
  record(work, { id, insightId, authorId }, 'written', { kind });
  await tell(work, insight, kind);
  return reactionRow(work, id);
}

/** Puts a reaction of the actor's own in other words; what kind it is stays. */
export async function reviseReaction(
  work: StaffWork,
  id: string,
  version: number,
  words: string | null,
): Promise<ReactionRow> {
  const reaction = await loadReaction(work, id, 'insight-reaction.revise');
  expectVersion(reaction, version);
  expectWords(reaction.kind, words);
  if (words === reaction.words) work.bookkeeping();
  else {
    await work.db.update(Reaction, { boardId: reaction.boardId, id }, { words, revisedAt: work.now });
    record(work, reaction, 'revised', { words: 'changed' });
  }
  return reactionRow(work, id);
}

/** Takes a reaction of the actor's own away, for good. */
export async function removeReaction(work: StaffWork, id: string, version: number): Promise<void> {
  const reaction = await loadReaction(work, id, 'insight-reaction.revise');
  expectVersion(reaction, version);
  await work.db.delete(Reaction, { boardId: reaction.boardId, id });
  record(work, reaction, 'removed', { kind: reaction.kind });
}

/** An answer is told to whoever asked; all else to those whose insight it is. Of one colleague once a day. */
async function tell(work: StaffWork, insight: Insight, kind: ReactionKind): Promise<void> {
  const occasion = `${today(work)} ${work.actor.staffMemberId}`;
  const { boardId, id: subjectId } = insight;
  if (kind !== 'answer') {
    await notify(work, { kind: 'insight.reacted', to: await toldOfInsight(work, insight), subjectId, occasion });
    return;
  }
  const asked = await work.db.findBy(Reaction, { boardId, insightId: subjectId, kind: 'question' });
  await notify(work, { kind: 'insight.answered', to: asked.map(({ authorId }) => authorId), subjectId, occasion });
}

/** In the record of whoever said it: facts, not what they said. */
function record(
  work: StaffWork,
  { id, insightId, authorId }: Pick<Reaction, 'id' | 'insightId' | 'authorId'>,
  what: 'written' | 'revised' | 'removed',
  changes: object,
): void {
  const subject = { subjectType: 'insight_reaction', subjectId: id, personId: authorId };
  work.record({ event: `insight-reaction.${what}`, ...subject, changes: { insightId, ...changes } });
}
