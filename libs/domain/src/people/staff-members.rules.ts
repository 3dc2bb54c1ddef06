/** Whether somebody no longer works for the board on this day: the day of leaving is the first without them. */
export const hasLeft = ({ leftOn }: { readonly leftOn: string | null }, on: string): boolean =>
  leftOn !== null && leftOn <= on;
