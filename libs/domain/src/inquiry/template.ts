import type { ArtefactKind } from './artefact-kinds.js';

/** A text for people: Dutch always, English where somebody wrote it. */
export interface Wording {
  readonly nl: string;
  readonly en?: string;
}

/** So many of a kind have to stand, or may. */
export interface ArtefactWanted {
  readonly kind: ArtefactKind;
  readonly atLeast: number;
}

export interface Phase {
  readonly key: string;
  readonly name: Wording;
  readonly purpose: Wording;
  readonly questions: readonly Wording[];
  /** Who does what in this phase, as “the one who teaches”. */
  readonly roles: readonly Wording[];
  /** What has to stand before the phase is finished. */
  readonly requires: readonly ArtefactWanted[];
  /** What may be made in it besides. */
  readonly invites: readonly ArtefactKind[];
  /** The phases that may follow; none where the cycle ends with this one. */
  readonly next: readonly string[];
  /** Earlier phases that one may go back to, whatever stands. */
  readonly backTo: readonly string[];
}

/** What a version of a method is: its phases in their usual order, the first of which is where a cycle begins. */
export interface Template {
  readonly about: Wording;
  readonly phases: readonly Phase[];
}
