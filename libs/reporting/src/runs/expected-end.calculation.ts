/** How far a run is. */
export interface Progress {
  readonly state: string;
  readonly startedAt: Date | null;
  /** How many reports were settled since it started, and when the last of them was. */
  readonly settled: number;
  readonly lastSettledAt: Date | null;
  readonly left: number;
}

/**
 * When a run is expected to have ended, if what is left takes as long for each as what was done since it started. Null
 * before anything is done, and where it does not run. Never earlier than now.
 */
export function expectedEnd({ state, startedAt, settled, lastSettledAt, left }: Progress, now: Date): Date | null {
  if (state !== 'running' || !startedAt || !lastSettledAt || settled === 0) return null;
  const each = (lastSettledAt.getTime() - startedAt.getTime()) / settled;
  return new Date(Math.max(now.getTime(), Math.round(lastSettledAt.getTime() + left * each)));
}
