import type { StaffWork, Work } from '../work/work.js';
import { withinSchool } from '../organisations/within-school.js';
import { type FrameworkDetail, readFramework } from './frameworks.queries.js';
import type { OwnThresholds, ReadBy, Thresholds } from './framework.js';
import { HouseThresholds } from './house-thresholds.entity.js';
import { thresholdsAt } from './thresholds.rules.js';

/** By what one indicator is read at a school. */
export interface ThresholdRow extends Thresholds {
  readonly indicator: string;
  readonly block: string;
  /** Those of the framework. */
  readonly framework: Thresholds;
  /** Whether the school has its own. */
  readonly own: boolean;
}

export interface ThresholdPage {
  /** 0 where the school has never set any. */
  readonly version: number;
  readonly thresholds: readonly ThresholdRow[];
}

/** By which thresholds a school reads its house. */
export async function readThresholds(work: StaffWork, schoolId: string): Promise<ThresholdPage> {
  await withinSchool(work, schoolId, 'house-threshold.read');
  return thresholdPage(work, schoolId);
}

/** The same, of a school that came through its door. */
export async function thresholdPage(work: Work, schoolId: string): Promise<ThresholdPage> {
  const framework = await readFramework(work);
  const kept = await work.db.findOneBy(HouseThresholds, { boardId: work.actor.boardId, schoolId });
  const own = kept?.own ?? {};
  const thresholds = (framework?.blocks ?? []).flatMap(({ key: block, indicators }) =>
    indicators.map((one) => ({
      ...{ indicator: one.key, block, ...thresholdsAt(one, own) },
      framework: { emerging: one.emerging, habit: one.habit },
      own: Object.hasOwn(own, one.key),
    })),
  );
  return { version: kept?.version ?? 0, thresholds };
}

/** The own thresholds of schools, by school; of one that has none there is nothing. */
export async function ownThresholds(
  work: Work,
  schoolIds: readonly string[],
): Promise<ReadonlyMap<string, OwnThresholds>> {
  const rows = await work.db.query<{ schoolId: string; own: OwnThresholds }[]>(
    `select school_id as "schoolId", own from house_thresholds where board_id = $1 and school_id = any($2::uuid[])`,
    [work.actor.boardId, schoolIds],
  );
  return new Map(rows.map(({ schoolId, own }) => [schoolId, own]));
}

/** Every indicator that a framework reads its blocks by. */
export const indicatorsIn = (framework: FrameworkDetail | undefined): ReadBy[] =>
  (framework?.blocks ?? []).flatMap(({ indicators }) => [...indicators]);
