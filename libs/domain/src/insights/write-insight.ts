import { newId, RuleBroken } from '@app/platform';
import { loadActivity } from '../activities/activities.access.js';
import { loadGoal } from '../goals/goals.access.js';
import { loadCycle } from '../inquiry/cycles.access.js';
import { findAudience } from '../visibility/audience.queries.js';
import { unknownAudience } from '../visibility/audience.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Insight, type InsightVisibility } from './insight.entity.js';
import { expectThemes, tieThemes } from './insight-themes.js';
import { expectOpenable, usualOpenness } from './insights.rules.js';
import { insightDetail, type InsightDetail } from './insights.queries.js';
import { recordInsight } from './record-insight.js';

export interface InsightWords {
  readonly title: string;
  readonly learned: string;
  readonly usefulFor?: string | null;
  /** As narrow as can be where it is left out. */
  readonly visibility?: InsightVisibility;
  readonly themeIds?: readonly string[];
}

/** What one person learned. */
export interface OwnInsightWords extends InsightWords {
  /** Where it is left out, that of the activity or the goal, as long as one is in it. */
  readonly leerteamId?: string | null;
}

type Ties = Pick<Insight, 'source' | 'cycleId' | 'activityId' | 'goalId' | 'leerteamId'>;
const NOTHING = { cycleId: null, activityId: null, goalId: null };

/** Writes down what a leerteam learned in a cycle, open as far as is said from that moment on. */
export async function writeInsight(work: StaffWork, cycleId: string, words: InsightWords): Promise<InsightDetail> {
  const { leerteamId } = await loadCycle(work, cycleId, 'cycle.work');
  return write(work, { ...NOTHING, source: 'cycle', cycleId, leerteamId }, words);
}

/** Writes down what the actor learned in an activity of their own. How far that is open is no matter of the insight. */
export async function writeInsightOfActivity(
  work: StaffWork,
  activityId: string,
  { leerteamId: named, ...words }: OwnInsightWords,
): Promise<InsightDetail> {
  const activity = await loadActivity(work, activityId, 'activity.write-insight');
  const leerteamId = await leerteamOf(work, named, activity);
  return write(work, { ...NOTHING, source: 'activity', activityId, leerteamId }, words);
}

/** The same of a goal of their own. */
export async function writeInsightOfGoal(
  work: StaffWork,
  goalId: string,
  { leerteamId: named, ...words }: OwnInsightWords,
): Promise<InsightDetail> {
  const goal = await loadGoal(work, goalId, 'goal.write-insight');
  const leerteamId = await leerteamOf(work, named, goal);
  return write(work, { ...NOTHING, source: 'goal', goalId, leerteamId }, words);
}

/** Refuses a leerteam that the actor names and is not in; that of what they learned in is left out where they left it. */
async function leerteamOf(
  work: StaffWork,
  named: string | null | undefined,
  learnedIn: { readonly leerteamId: string | null },
): Promise<string | null> {
  const leerteamId = named === undefined ? learnedIn.leerteamId : named;
  const violations = unknownAudience({ leerteamId }, await findAudience(work, { leerteamId }));
  if (violations.length === 0) return leerteamId;
  if (named === undefined) return null;
  throw new RuleBroken('rule_broken', violations);
}

async function write(
  work: StaffWork,
  ties: Ties,
  { title, learned, usefulFor = null, visibility = usualOpenness(ties), themeIds = [] }: InsightWords,
): Promise<InsightDetail> {
  const { boardId, staffMemberId: authorId } = work.actor;
  const { source, cycleId, activityId, goalId, leerteamId } = ties;
  expectOpenable({ visibility, leerteamId });
  await expectThemes(work, themeIds);
  const id = newId();
  const said = { title, learned, usefulFor, visibility, writtenOn: today(work), removedAt: null };
  await work.db.insert(Insight, { id, boardId, authorId, ...ties, ...said, version: 1 });
  await tieThemes(work, id, themeIds);
  const facts = cycleId === null ? { source, activityId, goalId, leerteamId } : {};
  recordInsight(work, { id, cycleId, authorId }, 'written', { ...facts, visibility, themeIds });
  return insightDetail(work, id);
}
