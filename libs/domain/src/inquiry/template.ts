import type { Words } from '../school-material/words.js';
import type { ArtefactKind } from './artefact-kinds.js';

/** So many of a kind have to stand. */
export interface ArtefactWanted {
  readonly kind: ArtefactKind;
  readonly atLeast: number;
  /** Only where one of this kind stands: who made no measure has none to evaluate. */
  readonly onlyWith?: ArtefactKind | null;
}

export interface Phase {
  readonly key: string;
  readonly name: Words;
  readonly purpose: Words;
  readonly questions: readonly Words[];
  /** Who does what in this phase, as “the one who teaches”. */
  readonly roles: readonly Words[];
  /** What has to stand before the phase is finished. */
  readonly requires: readonly ArtefactWanted[];
  /** What may be made in it besides. */
  readonly invites: readonly ArtefactKind[];
  /** The phases that may follow; none where the cycle ends with this one. */
  readonly next: readonly string[];
  /** Earlier phases that one may go back to, whatever stands. */
  readonly backTo: readonly string[];
  /** In it is looked at what came of it for pupils: whoever finished it has seen that. */
  readonly looksAtEffect?: boolean;
}

/** What a version of a method is: its phases in their usual order, the first of which is where a cycle begins. */
export interface Template {
  readonly about: Words;
  readonly phases: readonly Phase[];
}
