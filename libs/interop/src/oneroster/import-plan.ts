import type { StoredPupilGroup, StoredSchool, StoredSchoolYear, StoredStaffMember } from './board.js';
import type { KnownRange } from './ranges.js';
import type { Kind, Wanted } from './records.js';
import type { Notice, Refusal } from './refusals.js';
import type { Step } from './step.js';

/** What each kind of record is on the board, told in the source's ids where it refers to others. */
interface Known {
  readonly schools: StoredSchool;
  readonly schoolYears: StoredSchoolYear;
  readonly staff: StoredStaffMember;
  readonly appointments: KnownRange<Wanted['appointments']>;
  readonly roleGrants: KnownRange<Wanted['roleGrants']>;
  readonly pupilGroups: StoredPupilGroup;
  readonly teachingAssignments: KnownRange<Wanted['teachingAssignments']>;
  readonly groupMembers: Wanted['groupMembers'];
}

export type Steps = { readonly [K in Kind]: Step<Known[K], Wanted[K]> };

/** What an import will do. Doing its steps in the order of KINDS, and planning again, gives a plan without changes. */
export interface ImportPlan {
  readonly importOn: string;
  readonly steps: Steps;
  /** How many pupils the package places in groups. */
  readonly pupils: number;
  readonly refused: readonly Refusal[];
  readonly notices: readonly Notice[];
}
