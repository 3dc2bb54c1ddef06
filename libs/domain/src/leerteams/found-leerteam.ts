import { newId } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { chooseThemes } from './charter-themes.js';
import { Leerteam, type LeerteamKind } from './leerteam.entity.js';
import { leerteamRow, type LeerteamRow } from './leerteams.queries.js';
import { Membership } from './membership.entity.js';

export interface Charter {
  readonly kind: LeerteamKind;
  readonly name: string;
  readonly question?: string | null;
  readonly jointGoal?: string | null;
  readonly themeIds?: readonly string[];
}

/** Founds a leerteam. Any member of staff may; whoever does begins as its coordinator, and invites the others. */
export async function foundLeerteam(work: StaffWork, charter: Charter): Promise<LeerteamRow> {
  const { boardId, staffMemberId } = work.actor;
  const foundedOn = today(work);
  const leerteam = work.db.create(Leerteam, {
    id: newId(),
    boardId,
    kind: charter.kind,
    name: charter.name,
    question: charter.question ?? null,
    jointGoal: charter.jointGoal ?? null,
    foundedOn,
    closedOn: null,
  });
  await work.db.save(leerteam);
  const membership = { id: newId(), boardId, leerteamId: leerteam.id, staffMemberId, role: 'coordinator' as const };
  await work.db.insert(Membership, { ...membership, fromOn: foundedOn, untilOn: null });
  await chooseThemes(work, leerteam.id, charter.themeIds ?? [], []);
  work.record({
    event: 'leerteam.founded',
    subjectType: 'leerteam',
    subjectId: leerteam.id,
    personId: staffMemberId,
    changes: { name: leerteam.name, kind: leerteam.kind },
  });
  return leerteamRow(work, leerteam.id);
}
