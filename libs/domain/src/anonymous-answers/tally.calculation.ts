/** How often each step was chosen, from the lowest on. All that is ever kept of answers. */
export type Tally = readonly number[];

/** What is there when nobody answered yet. */
export const noAnswers = (steps: number): number[] => Array.from({ length: steps }, () => 0);

/** How many people answered. */
export const answersIn = (tally: Tally): number => tally.reduce((sum, times) => sum + times, 0);

/** Steps away from the lowest one, of all answers together: in whole numbers, which no rounding error can shift. */
export const stepsIn = (tally: Tally): number => tally.reduce((sum, times, step) => sum + times * step, 0);
