/** The time for which somebody who can sign in administers the board, and the day from which they work there no more. */
export interface Administration {
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly leftOn: string | null;
}

/** Whether somebody administers the board from a day on, without an end that is known already. */
export const isAdministeredFrom = (administrations: readonly Administration[], on: string): boolean =>
  administrations.some(({ fromOn, untilOn, leftOn }) => fromOn <= on && untilOn === null && leftOn === null);
