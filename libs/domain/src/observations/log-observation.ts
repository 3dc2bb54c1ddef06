import { RuleBroken } from '@app/platform';
import { addActivities } from '../activities/add-activities.js';
import { sourceOf } from '../activities/log-activity.js';
import { knownFormSql } from '../learning-forms/learning-forms.queries.js';
import type { KnownForm } from '../learning-forms/learning-forms.rules.js';
import type { StaffWork } from '../work/work.js';
import type { Observation } from './observation.entity.js';

/** The feedback conversation, and what the teacher takes from it. */
export interface Talk {
  readonly heldOn: string;
  readonly minutes: number;
  /** What was agreed on, to be read by all who observed. */
  readonly notes?: string | null;
  /** What the teacher will try next: theirs alone, and what their learning moment says. */
  readonly nextTry?: string | null;
  /** The observers who were there. */
  readonly presentIds: readonly string[];
}

const FORM = 'lesson_observation';

/** An observer's record is their own: it holds no word of the teacher's. */
export const OBSERVERS_TITLE = 'Lesobservatie bij een collega';

/**
 * Logs what came of an observation for everybody in it: nobody enters it a second time. Each gets a row of their own,
 * private, to correct or take away: the teacher the time of the conversation, an observer that of the lesson too.
 * Answers the ids of the activities by whose they are.
 */
export async function logObservation(
  work: StaffWork,
  { ownerId, title, minutes }: Observation,
  talk: Talk,
  observers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const [{ form }] = await work.db.query<[{ form: KnownForm | null }]>(`select ${knownFormSql('$1', '$2')} as form`, [
    work.actor.boardId,
    FORM,
  ]);
  // Also where the board retired it since: what was begun with it is logged with it.
  if (!form) throw new RuleBroken('unknown_learning_form');
  const learnedOn = talk.heldOn;
  const usual = { initiative: 'self_chosen', visibility: 'private', source: sourceOf(work) } as const;
  const common = { form, learnedOn, ...usual };
  const activities = await addActivities(work, [
    { ...common, ownerId, title, minutes: talk.minutes, tryOut: talk.nextTry ?? null },
    ...observers.map((observer) => {
      const atTalk = talk.presentIds.includes(observer) ? talk.minutes : 0;
      return { ...common, ownerId: observer, title: OBSERVERS_TITLE, minutes: minutes + atTalk };
    }),
  ]);
  return new Map(activities.map(({ ownerId: whose, id }) => [whose, id]));
}
