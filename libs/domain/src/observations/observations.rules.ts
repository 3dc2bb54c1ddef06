import type { Relation } from '@app/access';
import type { Violation } from '@app/platform';
import { dayViolations } from '../work/days.rules.js';
import type { Observation, ObservationStatus } from './observation.entity.js';
import type { Observer } from './observer.entity.js';

/** With more it is no look into a lesson any more, but an audience. */
export const MOST_OBSERVERS = 6;

/** Where an observation can go. What was talked about stays talked about. */
const STEPS: Readonly<Record<ObservationStatus, readonly ObservationStatus[]>> = {
  prepared: ['observed', 'cancelled'],
  observed: ['discussed', 'cancelled'],
  discussed: ['revisited'],
  revisited: [],
  cancelled: [],
};

/** What a step rests on, as far as it is known. */
export interface StepFacts {
  readonly lessonOn: string;
  readonly talkOn?: string | null;
  readonly revisitedOn?: string;
  readonly accepted?: number;
  readonly today: string;
}

/** What is missing before an observation can take a step; nothing where it can. */
export function stepViolations(from: ObservationStatus, to: ObservationStatus, facts: StepFacts): Violation[] {
  if (!STEPS[from].includes(to))
    return [{ pointer: '', code: 'observation_step_not_possible', parameters: { from, to } }];
  const { lessonOn, talkOn, revisitedOn, accepted = 0, today } = facts;
  if (to === 'observed') return lessonOn > today ? [{ pointer: '', code: 'lesson_is_to_come' }] : [];
  if (to === 'discussed')
    return [
      ...(accepted === 0 ? [{ pointer: '', code: 'no_observer_accepted' }] : []),
      ...dayViolations('/heldOn', talkOn, today, lessonOn),
    ];
  return to === 'revisited' ? dayViolations('/revisitedOn', revisitedOn, today, talkOn ?? lessonOn) : [];
}

/** Until the feedback conversation the record can still be written in. */
export const isOpen = (status: ObservationStatus): boolean => status === 'prepared' || status === 'observed';

/** What is wrong with writing down what was seen: there has to be a lesson, and no conversation about it yet. */
export function writingViolations(
  { status, lessonOn }: Pick<Observation, 'status' | 'lessonOn'>,
  today: string,
): Violation[] {
  if (!isOpen(status)) return [{ pointer: '', code: 'observation_is_closed' }];
  return lessonOn > today ? [{ pointer: '', code: 'lesson_is_to_come' }] : [];
}

/** How somebody stands to an observation. An invitation that nobody answered lapses with the feedback conversation. */
export function relationTo(
  { ownerId, status }: Pick<Observation, 'ownerId' | 'status'>,
  staffMemberId: string,
  answer: Observer['answer'] | undefined,
): Relation | undefined {
  if (ownerId === staffMemberId) return 'owner';
  if (answer === 'accepted') return 'observer';
  return answer === 'invited' && isOpen(status) ? 'invited' : undefined;
}

/** Of a sheet, what decides to whom it is open. */
export interface SheetFacts {
  readonly authorId: string;
  readonly handedInAt: Date | null;
}

/**
 * The sheets that somebody may see: their own; the teacher those of the observers, and an observer the teacher's, once
 * their own is handed in. So nobody is led by another. The teacher sees all that is handed in after the conversation.
 */
export function sheetsOpenTo<ASheet extends SheetFacts>(
  reader: string,
  { ownerId, status }: Pick<Observation, 'ownerId' | 'status'>,
  sheets: readonly ASheet[],
): ASheet[] {
  const ownStands = sheets.some(({ authorId, handedInAt }) => authorId === reader && handedInAt !== null);
  const isOwner = reader === ownerId;
  const othersOpen = ownStands || (isOwner && isDiscussed(status));
  return sheets.filter(
    ({ authorId, handedInAt }) =>
      authorId === reader || (handedInAt !== null && othersOpen && (isOwner || authorId === ownerId)),
  );
}

/** What came of the conversation, and how pupils saw the lesson, is open to observers from then on. */
export const isDiscussed = (status: ObservationStatus): boolean => status === 'discussed' || status === 'revisited';

/** The teacher reads what observers wrote down once the lesson was held, and observers no more than their own. */
export const notesAreOpen = ({ status }: Pick<Observation, 'status'>): boolean => status !== 'prepared';
