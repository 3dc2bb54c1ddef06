import { newId, RuleBroken } from '@app/platform';
import { expectColleagues } from '../people/expect-colleague.js';
import { notify } from '../notifications/notify.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Admission } from './admission.entity.js';
import { admissionRow, type AdmissionRow } from './admissions.queries.js';
import { type Candidate, expectRequestable, invitingViolations, lapsesOn, obstacle } from './admissions.rules.js';
import { coordinatorsOf } from './coordinators.js';
import { loadLeerteam } from './leerteams.access.js';
import type { MembershipRole } from './membership.entity.js';

export interface Inviting {
  readonly staffMemberIds: readonly string[];
  readonly role?: MembershipRole;
  readonly fromOn?: string;
  readonly word?: string | null;
}

/** Invites colleagues of any school of the board. Who was invited already, and did not answer, is not asked again. */
export async function inviteToLeerteam(work: StaffWork, leerteamId: string, inviting: Inviting): Promise<void> {
  const { foundedOn } = await loadLeerteam(work, leerteamId, 'leerteam.coordinate');
  const { staffMemberIds, role = 'member', fromOn = null, word = null } = inviting;
  if (fromOn !== null && fromOn < foundedOn) throw RuleBroken.at('/fromOn', 'before_founding');
  await expectColleagues(work, staffMemberIds, '/staffMemberIds');
  const candidates = await findCandidates(work, leerteamId, staffMemberIds);
  const violations = candidates.flatMap((one) => invitingViolations('/staffMemberIds', one, today(work)));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations.slice(0, 1));
  const fresh = candidates.filter((one) => obstacle(one, 'invitation', today(work)) === undefined);
  const invited = fresh.map(({ id }) => id);
  // Where all were asked before, nothing is written, but the lock of the leerteam counts as writing.
  work.bookkeeping();
  await ask(work, leerteamId, invited, { kind: 'invitation', role, fromOn, word });
  await notify(work, { kind: 'leerteam.invited', to: invited, subjectId: leerteamId });
}

/** Asks to belong to a leerteam: of any school, without anybody's permission to ask. */
export async function requestToJoin(
  work: StaffWork,
  leerteamId: string,
  { word = null }: { readonly word?: string | null },
): Promise<AdmissionRow> {
  await loadLeerteam(work, leerteamId, 'leerteam.request');
  const me = work.actor.staffMemberId;
  for (const candidate of await findCandidates(work, leerteamId, [me])) expectRequestable(candidate, today(work));
  const [id] = await ask(work, leerteamId, [me], { kind: 'request', role: 'member', fromOn: null, word });
  const to = await coordinatorsOf(work, leerteamId);
  await notify(work, { kind: 'leerteam.requested', to, subjectId: leerteamId });
  return admissionRow(work, id as string);
}

/** The leerteam is held by now: of two who ask at once the second finds what the first asked. */
async function findCandidates(
  work: StaffWork,
  leerteamId: string,
  ids: readonly string[],
): Promise<(Candidate & { readonly id: string })[]> {
  return work.db.query(
    `select c.id,
            exists (select from leerteam_membership m
              where m.board_id = $1 and m.leerteam_id = $2 and m.staff_member_id = c.id
                and (m.until_on is null or m.until_on > $4)) as "isMember",
            coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'state', a.state, 'lapsesOn', a.lapses_on))
              from leerteam_admission a
             where a.board_id = $1 and a.leerteam_id = $2 and a.staff_member_id = c.id), '[]') as admissions
       from unnest($3::uuid[]) as c (id)`,
    [work.actor.boardId, leerteamId, ids, today(work)],
  );
}

async function ask(
  work: StaffWork,
  leerteamId: string,
  staffMemberIds: readonly string[],
  asking: Pick<Admission, 'kind' | 'role' | 'fromOn' | 'word'>,
): Promise<string[]> {
  const { boardId, staffMemberId: askedById } = work.actor;
  const asked = { askedById, askedAt: work.now, lapsesOn: lapsesOn(today(work)), state: 'open' as const };
  await lapseUnanswered(work, leerteamId, staffMemberIds);
  const rows = staffMemberIds.map((staffMemberId) => ({
    ...{ id: newId(), boardId, leerteamId, staffMemberId },
    ...asking,
    ...asked,
  }));
  await insertRows(work, Admission, rows);
  for (const { id, staffMemberId, kind, role, fromOn } of rows)
    work.record({
      event: kind === 'invitation' ? 'leerteam.invited' : 'leerteam.requested',
      subjectType: 'leerteam',
      subjectId: leerteamId,
      personId: staffMemberId,
      changes: { admissionId: id, staffMemberId, role, fromOn },
    });
  return rows.map(({ id }) => id);
}

/** What nobody answered in time makes room, also before the job has come by. */
async function lapseUnanswered(work: StaffWork, leerteamId: string, staffMemberIds: readonly string[]): Promise<void> {
  await work.db.query(
    `update leerteam_admission set state = 'lapsed', ended_at = $5
      where board_id = $1 and leerteam_id = $2 and staff_member_id = any($3::uuid[]) and state = 'open' and lapses_on <= $4`,
    [work.actor.boardId, leerteamId, staffMemberIds, today(work), work.now],
  );
}
