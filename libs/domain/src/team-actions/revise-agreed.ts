import { RuleBroken } from '@app/platform';
import { findToRevise, reviseRow, type RevisedKind } from '../work/revise-row.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { ActionState, TeamAction } from './team-action.entity.js';
import { endingOf, endingViolations } from './team-actions.rules.js';

/** What somebody will do, and by when: for a leerteam, or about a signal. */
type Agreed = Pick<
  TeamAction,
  'id' | 'boardId' | 'ownerId' | 'text' | 'dueOn' | 'state' | 'endedOn' | 'reason' | 'version'
>;

export interface ActionRevision {
  readonly text?: string;
  readonly ownerId?: string;
  readonly dueOn?: string;
  readonly state?: ActionState;
  /** Why it is dropped. */
  readonly reason?: string | null;
}

interface Revised<Action> {
  readonly action: Action;
  /** What the history keeps of it; undefined where nothing changes. */
  readonly facts: Record<string, unknown> | undefined;
  /** Who does it from now on, where that is somebody else. */
  readonly given: readonly string[];
}

/** Changes an action that came through its door; `expectOwner` refuses who cannot be the one to do it. */
export async function reviseAgreed<Action extends Agreed>(
  work: StaffWork,
  kind: RevisedKind<Action>,
  where: Partial<Action>,
  version: number,
  { state, reason, ...revision }: ActionRevision,
  expectOwner: (ownerId: string) => Promise<void>,
): Promise<Revised<Action>> {
  const action = await findToRevise(work, kind, where, version);
  const { ownerId = action.ownerId, dueOn = action.dueOn } = revision;
  const ending = endingOf(action, { state, reason });
  const violations = endingViolations(ending);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  if (dueOn !== action.dueOn && dueOn < today(work)) throw RuleBroken.at('/dueOn', 'due_in_the_past');
  const given = ownerId === action.ownerId ? [] : [ownerId];
  for (const owner of given) await expectOwner(owner);
  const endedOn = ending.state === 'open' ? null : (action.endedOn ?? today(work));
  const values: Partial<Agreed> = { ...revision, ...ending, endedOn };
  return { action, given, facts: await reviseRow(work, kind, action, values as Partial<Action>) };
}
