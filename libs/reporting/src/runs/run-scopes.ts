/** One report on one subject; all that a school's period brings; or that of every school, and the board's own. */
export const RUN_SCOPES = ['subject', 'school', 'board'] as const;
export type RunScope = (typeof RUN_SCOPES)[number];
