import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { AdmissionKind, AdmissionState } from './admission.entity.js';
import { loadAdmission } from './admissions.access.js';
import { loadLeerteam } from './leerteams.access.js';
import type { MembershipRole } from './membership.entity.js';
import { ownLeerteamsSql } from './standing.queries.js';

export interface AdmissionRow {
  readonly id: string;
  readonly kind: AdmissionKind;
  readonly state: AdmissionState;
  readonly leerteam: { readonly id: string; readonly name: string };
  /** Who would belong to it. */
  readonly person: NamedPerson;
  readonly role: MembershipRole;
  readonly fromOn: string | null;
  readonly askedBy: NamedPerson | null;
  readonly askedAt: Date;
  readonly word: string | null;
  readonly lapsesOn: string;
  readonly answeredBy: NamedPerson | null;
  /** When it was answered, or lapsed. */
  readonly endedAt: Date | null;
  readonly answer: string | null;
}

/** $1 board, $2 today. What nobody answered in time has lapsed, also before the job has written that down. */
const ROWS = `select * from (
  select a.id, a.leerteam_id, a.staff_member_id, a.kind,
    case when a.state = 'open' and a.lapses_on <= $2 then 'lapsed' else a.state end as state,
    jsonb_build_object('id', t.id, 'name', t.name) as leerteam, ${personSql('p')} as person, a.role,
    a.from_on as "fromOn", case when b.id is not null then ${personSql('b')} end as "askedBy", a.asked_at as "askedAt",
    a.word, a.lapses_on as "lapsesOn", case when w.id is not null then ${personSql('w')} end as "answeredBy",
    a.ended_at as "endedAt", a.answer
  from leerteam_admission a
  join leerteam t on t.board_id = a.board_id and t.id = a.leerteam_id
  join staff_member p on p.board_id = a.board_id and p.id = a.staff_member_id
  left join staff_member b on b.board_id = a.board_id and b.id = a.asked_by_id
  left join staff_member w on w.board_id = a.board_id and w.id = a.answered_by_id
  where a.board_id = $1) q`;

export interface AdmissionFilter extends Part {
  readonly kind?: AdmissionKind;
  readonly state?: AdmissionState;
}

/** On which side of an admission one is: of who would belong to the leerteam, or of who coordinates it. */
export const ADMISSION_SIDES = ['candidate', 'coordinator'] as const;
export type AdmissionSide = (typeof ADMISSION_SIDES)[number];

/**
 * Those that the actor has to do with, the newest first: their own, and those of leerteams that they coordinate; one
 * more than the limit.
 */
export function listOwnAdmissions(
  work: StaffWork,
  { as, ...filter }: AdmissionFilter & { readonly as?: AdmissionSide },
): Promise<AdmissionRow[]> {
  const coordinated = ownLeerteamsSql({ board: '$1', me: '$3', on: '$2::date' }, 'coordinator');
  const sides = {
    candidate: 'q.staff_member_id = $3::uuid',
    coordinator: `q.leerteam_id in (${coordinated}) and q.staff_member_id <> $3`,
  };
  const condition = as ? sides[as] : `(${sides.candidate} or ${sides.coordinator})`;
  return listWhere(work, condition, work.actor.staffMemberId, filter);
}

/** Those of a leerteam that the actor coordinates, the newest first; one more than the limit. */
export async function listTeamAdmissions(
  work: StaffWork,
  leerteamId: string,
  filter: AdmissionFilter,
): Promise<AdmissionRow[]> {
  await loadLeerteam(work, leerteamId, 'admission.oversee');
  return listWhere(work, 'q.leerteam_id = $3', leerteamId, filter);
}

/** One that the actor has to do with. */
export async function readAdmission(work: StaffWork, id: string): Promise<AdmissionRow> {
  const { admission } = await loadAdmission(work, id, 'admission.read');
  return admissionRow(work, admission.id);
}

export async function admissionRow(work: StaffWork, id: string): Promise<AdmissionRow> {
  const [row] = await work.db.query<[AdmissionRow]>(`${ROWS} where q.id = $3`, [work.actor.boardId, today(work), id]);
  return row;
}

function listWhere(
  work: StaffWork,
  condition: string,
  id: string,
  { kind, state, after, limit }: AdmissionFilter,
): Promise<AdmissionRow[]> {
  return work.db.query<AdmissionRow[]>(
    `${ROWS} where ${condition} and ($4::text is null or q.kind = $4) and ($5::text is null or q.state = $5)
       and ($6::uuid is null or q.id < $6)
     order by q.id desc limit $7`,
    [work.actor.boardId, today(work), id, kind ?? null, state ?? null, after?.[0] ?? null, limit + 1],
  );
}
