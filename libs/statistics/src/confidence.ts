/** Every interval here is two-sided at 95 %: the quantile where its upper tail begins. */
export const UPPER_TAIL = 0.975;
