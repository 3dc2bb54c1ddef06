import type { Standing, Visibility } from './visibility.js';

/** How an actor stands to the thing that is asked for; found by the `load…` of its feature. */
export type Relation =
  | Standing
  /** A current member of the leerteam in question. */
  | 'member'
  /** A current coordinator of the leerteam in question. */
  | 'coordinator'
  /** Invited others to take part in what is theirs. */
  | 'host'
  /** Was invited by a colleague to take part in what is theirs, or to observe their lesson. */
  | 'invited'
  /** Observes the lesson in question: was asked by its owner, and accepted. */
  | 'observer'
  /** Is on the side that invites somebody to a leerteam, or asks to belong to it. */
  | 'asker'
  /** Is on the side that was invited to a leerteam, or that was asked whether somebody may belong to it. */
  | 'asked'
  /** Drafts what is set for all: leads the school that it is of, or administers the board where it is the board's. */
  | 'drafter'
  /** Is asked about it: works at the school that it is of, or for the board where it is the board's. */
  | 'consulted'
  /** Has the signal in question in hand: is in the leerteam that took it up, or leads the school where the leader did. */
  | 'holder'
  /** Leads the school in question. */
  | 'leader'
  /** Sits in the staff council of the school in question. */
  | 'councillor'
  /** Administers the board that the report in question is about. */
  | 'governor'
  /** Administers the board that the thing belongs to. */
  | 'administrator'
  /** Works for the board that the thing belongs to; true of everything that is found at all. */
  | 'withinBoard';

export interface Facts {
  readonly relations: ReadonlySet<Relation>;
  /** Only for records with content. */
  readonly visibility?: Visibility;
}
