/** So many refused rows of a file are shown, beside how many there are; more would drown the reason. */
export const REFUSALS_SHOWN = 200;
