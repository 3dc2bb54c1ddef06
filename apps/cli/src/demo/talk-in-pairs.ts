import type { DemoHouse } from './demo-house.js';
import type { Random } from './random.js';
import { leaderOf, type Scene } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { AT_WORK } from './stock/cast.js';
import { CADENCES, CONVERSATIONS } from './stock/conversations.js';

type Talks = Pick<
  DemoHouse,
  'conversationCadences' | 'growthConversations' | 'conversationDrafts' | 'conversationNotes'
>;

/** Growth conversations: how often each school means to have them, some that were held, and some to come. */
export function talkInPairs(random: Random, scene: Scene): Talks {
  const { calendar, places, staff } = scene;
  const held = CONVERSATIONS.map(({ school, who, state, proposedBy, day, startsAt = null, note, draft }) => {
    const plannedOn = schoolDaysFrom(calendar.today, day);
    const changedAt = momentOn(schoolDaysFrom(calendar.today, Math.min(day, 0) - 5), 14);
    const conversationId = random.id(changedAt);
    const conversation = {
      ...{ id: conversationId, schoolId: places.schoolIds[school] },
      ...{ colleagueId: staff.named(who).id, leaderId: leaderOf(scene, school).id },
      ...{
        proposedBy,
        state,
        plannedOn,
        startsAt,
        minutes: 45,
        heldOn: state === 'held' ? plannedOn : null,
        changedAt,
      },
    };
    // What both confirmed leaves the draft behind, empty.
    const text = draft ?? null;
    const writes = { conversationId, writtenBy: 'colleague' as const, leaderConfirmed: false };
    const drafts = note || draft ? [{ ...writes, text, colleagueConfirmed: text !== null }] : [];
    const agreedOn = schoolDaysFrom(plannedOn, 2);
    const notes = note ? [{ id: random.id(momentOn(agreedOn, 16)), conversationId, text: note, agreedOn }] : [];
    return { conversation, drafts, notes };
  });
  return {
    conversationCadences: AT_WORK.map((school) => ({
      schoolId: places.schoolIds[school],
      fromOn: schoolDaysFrom(calendar.today, -100),
      months: CADENCES[school],
    })),
    growthConversations: held.map(({ conversation }) => conversation),
    conversationDrafts: held.flatMap(({ drafts }) => drafts),
    conversationNotes: held.flatMap(({ notes }) => notes),
  };
}
