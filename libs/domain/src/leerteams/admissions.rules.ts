import { addDays, Conflict, type Violation } from '@app/platform';
import type { Admission, AdmissionKind } from './admission.entity.js';

/** How long it waits for an answer; and as long it is kept once it has one, or has none any more. */
export const DAYS_OPEN = 60;

/** How many colleagues can be invited in one go. */
export const MOST_INVITED_AT_ONCE = 50;

export const lapsesOn = (askedOn: string): string => addDays(askedOn, DAYS_OPEN);

type Standing = Pick<Admission, 'kind' | 'state' | 'lapsesOn'>;

/** Whether it can still be answered or withdrawn: also before the night in which it is written down that it lapsed. */
export const isOpen = ({ state, lapsesOn }: Omit<Standing, 'kind'>, on: string): boolean =>
  state === 'open' && lapsesOn > on;

/** Refuses to answer or withdraw what was answered already, or lapsed. */
export function expectAnswerable(admission: Omit<Standing, 'kind'>, on: string): void {
  if (!isOpen(admission, on)) throw new Conflict('admission_over');
}

/** What is known of somebody who would belong to a leerteam. */
export interface Candidate {
  readonly isMember: boolean;
  /** What was asked lately between the team and them. */
  readonly admissions: readonly Standing[];
}

type Obstacle = 'member' | 'asked' | 'other_side_asked' | 'declined';

/**
 * What stands in the way of asking: an invitation or a request that waits, or a no that was said lately. Who said no is
 * not asked the same again until that is forgotten; until then it is theirs to come back to it.
 */
export function obstacle({ isMember, admissions }: Candidate, kind: AdmissionKind, on: string): Obstacle | undefined {
  if (isMember) return 'member';
  const open = admissions.find((one) => isOpen(one, on));
  if (open) return open.kind === kind ? 'asked' : 'other_side_asked';
  return admissions.some((one) => one.kind === kind && one.state === 'declined') ? 'declined' : undefined;
}

/** Why somebody is not invited. That they were invited already is nothing: they are not asked twice. */
const NOT_INVITED: Readonly<Record<Exclude<Obstacle, 'asked'>, string>> = {
  member: 'member_already',
  other_side_asked: 'request_waits',
  declined: 'declined_lately',
};

/** What is wrong with inviting somebody at a field. */
export function invitingViolations(pointer: string, candidate: Candidate, on: string): Violation[] {
  const found = obstacle(candidate, 'invitation', on);
  if (found === undefined || found === 'asked') return [];
  return [{ pointer, code: NOT_INVITED[found], parameters: { limit: DAYS_OPEN } }];
}

const NOT_ASKED: Readonly<Record<Obstacle, string>> = {
  member: 'belongs_already',
  asked: 'asked_already',
  other_side_asked: 'invitation_waits',
  declined: 'request_declined_lately',
};

/** Refuses a request of somebody who belongs to it, waits for an answer, or is waited for. */
export function expectRequestable(candidate: Candidate, on: string): void {
  const found = obstacle(candidate, 'request', on);
  if (found) throw new Conflict(NOT_ASKED[found], { limit: DAYS_OPEN });
}
