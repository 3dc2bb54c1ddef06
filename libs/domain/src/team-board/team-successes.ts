import { newId, RuleBroken } from '@app/platform';
import { expectMembers } from '../leerteams/expect-members.js';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { dayViolations } from '../work/days.rules.js';
import { findToRevise, type RevisedKind } from '../work/revise-row.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { teamSuccessRow, type TeamSuccessRow } from './team-board.queries.js';
import { TeamSuccess } from './team-success.entity.js';

const SUCCESS: RevisedKind<TeamSuccess> = { entity: TeamSuccess, name: 'team_success', written: ['text'] };

export interface SuccessTold {
  readonly text: string;
  /** Whose it was; null is the whole team's. */
  readonly staffMemberId?: string | null;
  /** Today, where it is left out. */
  readonly happenedOn?: string;
}

/** Puts something that went well on the board of a leerteam. */
export async function tellSuccess(work: StaffWork, leerteamId: string, told: SuccessTold): Promise<TeamSuccessRow> {
  await loadLeerteam(work, leerteamId, 'team-board.work');
  const { boardId, staffMemberId: authorId } = work.actor;
  const { text, staffMemberId = null, happenedOn = today(work) } = told;
  const violations = dayViolations('/happenedOn', happenedOn, today(work));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  if (staffMemberId !== null)
    await expectMembers(work, leerteamId, [staffMemberId], { on: happenedOn, pointer: '/staffMemberId' });
  const of = { id: newId(), boardId, leerteamId, authorId, staffMemberId };
  const success = work.db.create(TeamSuccess, { ...of, text, happenedOn, version: 1 });
  await work.db.insert(TeamSuccess, success);
  record(work, success, 'told', { happenedOn });
  return teamSuccessRow(work, success.id);
}

/** Takes a success off the board that the actor put there, or that is told of them. */
export async function takeDownSuccess(work: StaffWork, leerteamId: string, id: string, version: number): Promise<void> {
  await loadLeerteam(work, leerteamId, 'team-board.work');
  const success = await findToRevise(work, SUCCESS, { leerteamId, id }, version);
  const { staffMemberId: me } = work.actor;
  if (success.authorId !== me && success.staffMemberId !== me) throw new RuleBroken('not_your_success');
  await work.db.delete(TeamSuccess, { boardId: success.boardId, id });
  record(work, success, 'taken-down');
}

const record = (work: StaffWork, { id, leerteamId }: TeamSuccess, event: string, facts: object = {}): void =>
  work.record({
    event: `team-success.${event}`,
    subjectType: 'team_success',
    subjectId: id,
    changes: { leerteamId, ...facts },
  });
