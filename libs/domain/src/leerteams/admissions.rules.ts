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

/**
 * What stands in the way of asking: an invitation or a request that waits, or a no that was said lately. Who said no is
 * not asked the same again until that is forgotten; until then it is theirs to come back to it.
 */
export function obstacle(
  { isMember, admissions }: Candidate,
  kind: AdmissionKind,
  on: string,
): 'member' | 'asked' | 'other_side_asked' | 'declined' | undefined {
  if (isMember) return 'member';
  const open = admissions.find((one) => isOpen(one, on));
  if (open) return open.kind === kind ? 'asked' : 'other_side_asked';
  return admissions.some((one) => one.kind === kind && one.state === 'declined') ? 'declined' : undefined;
}

/** What is wrong with inviting somebody at a field. That they were invited already is nothing: they are not asked twice. */
export function invitingViolations(pointer: string, candidate: Candidate, on: string): Violation[] {
  switch (obstacle(candidate, 'invitation', on)) {
    case 'member':
      return [{ pointer, code: 'member_already' }];
    case 'other_side_asked':
      return [{ pointer, code: 'request_waits' }];
    case 'declined':
      return [{ pointer, code: 'declined_lately', parameters: { limit: DAYS_OPEN } }];
    default:
      return [];
  }
}

/** Refuses a request of somebody who belongs to it, waits for an answer, or is waited for. */
export function expectRequestable(candidate: Candidate, on: string): void {
  switch (obstacle(candidate, 'request', on)) {
    case 'member':
      throw new Conflict('belongs_already');
    case 'asked':
      throw new Conflict('asked_already');
    case 'other_side_asked':
      throw new Conflict('invitation_waits');
    case 'declined':
      throw new Conflict('request_declined_lately', { limit: DAYS_OPEN });
  }
}
