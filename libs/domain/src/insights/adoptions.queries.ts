import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { Adoption } from './adoption.entity.js';
import { loadAdoption } from './adoptions.access.js';
import { VIEWER } from './insight-filter.queries.js';
import { openInsightSql, theirsSql } from './insight-standing.queries.js';
import { loadInsight } from './insights.access.js';
import type { Named } from '../work/named.js';

/** Where an insight went: by whom it is used, and what they did with it. */
export interface AdoptionRow extends Pick<Adoption, 'id' | 'adoptedOn' | 'did' | 'openTo' | 'activityId' | 'version'> {
  /** Null where it is open to the actor no more, or not there any more. */
  readonly insightId: string | null;
  /** What it was called when it was adopted, for the adopter. Null where its author was erased. */
  readonly title: string | null;
  readonly author: NamedPerson;
  readonly adopter: NamedPerson;
  /** Where they worked on that day. */
  readonly schools: readonly Named[];
  readonly leerteam: Named | null;
}

/** $1 is the board, $2 the actor, $3 today. Title and activity are the adopter's to know. */
const ROWS = `select ad.id, case when ${openInsightSql(VIEWER)} then i.id end as "insightId",
    case when ad.adopter_id = $2 then ad.insight_title end as title, ${personSql('w')} as author,
    ${personSql('s')} as adopter, ad.adopted_on as "adoptedOn", ad.did, ad.open_to as "openTo", ad.version,
    case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name) end as leerteam,
    (select coalesce(jsonb_agg(distinct jsonb_build_object('id', c.id, 'name', c.name)), '[]')
       from appointment p join school c on c.board_id = p.board_id and c.id = p.school_id
      where p.board_id = ad.board_id and p.staff_member_id = ad.adopter_id and p.from_on <= ad.adopted_on
        and (p.until_on is null or p.until_on > ad.adopted_on)) as schools,
    (select a.id from activity a where a.board_id = ad.board_id and a.id = ad.activity_id and a.owner_id = $2
      and a.removed_at is null) as "activityId"
  from insight_adoption ad left join insight i on i.board_id = ad.board_id and i.id = ad.insight_id
  join staff_member w on w.board_id = ad.board_id and w.id = ad.author_id
  join staff_member s on s.board_id = ad.board_id and s.id = ad.adopter_id
  left join leerteam t on t.board_id = ad.board_id and t.id = ad.leerteam_id
 where ad.board_id = $1`;

/**
 * Who uses an insight that is open to the actor, the newest first; one more than the limit. Those whose it is see all,
 * others those who let it be seen.
 */
export async function listAdoptions(work: StaffWork, insightId: string, part: Part): Promise<AdoptionRow[]> {
  await loadInsight(work, insightId, 'insight.read');
  const seen = `(ad.open_to = 'readers' or ad.adopter_id = $2 or ${theirsSql(VIEWER)})`;
  return page(work, `ad.insight_id = $4::uuid and ${seen}`, insightId, part);
}

/** All that the actor uses of others, the newest first; one more than the limit. */
export const listOwnAdoptions = (work: StaffWork, part: Part): Promise<AdoptionRow[]> =>
  page(work, 'ad.adopter_id = $4::uuid', work.actor.staffMemberId, part);

/** One that the actor may know of. */
export async function readAdoption(work: StaffWork, id: string): Promise<AdoptionRow> {
  await loadAdoption(work, id, 'insight-adoption.read');
  return adoptionRow(work, id);
}

/** One that came through its door. */
export async function adoptionRow(work: StaffWork, id: string): Promise<AdoptionRow> {
  const { boardId, staffMemberId } = work.actor;
  const [row] = await work.db.query<[AdoptionRow]>(`${ROWS} and ad.id = $4`, [boardId, staffMemberId, today(work), id]);
  return row;
}

function page(work: StaffWork, which: string, id: string, { after, limit }: Part): Promise<AdoptionRow[]> {
  const { boardId, staffMemberId } = work.actor;
  return work.db.query<AdoptionRow[]>(
    `${ROWS} and ${which} and ($5::uuid is null or ad.id < $5) order by ad.id desc limit $6`,
    [boardId, staffMemberId, today(work), id, after?.[0] ?? null, limit + 1],
  );
}
