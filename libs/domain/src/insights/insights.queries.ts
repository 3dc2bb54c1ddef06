import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import { openedBySql } from '../visibility/visibility.queries.js';
import { DAYS_TO_BRING_BACK } from '../work/days.rules.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { insightStandingSql } from './insight-standing.queries.js';
import type { Insight } from './insight.entity.js';
import { loadInsight } from './insights.access.js';

/** Something of which no more is told than what it is called. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What an insight is about and who wrote it, for a list: what it says is read one at a time. */
export interface InsightRow extends Pick<Insight, 'id' | 'title' | 'visibility' | 'writtenOn' | 'removedAt'> {
  readonly leerteam: Named;
  readonly author: NamedPerson;
  readonly themes: readonly Named[];
  /** For the members of its leerteam; nothing else of the cycle opens with an insight. */
  readonly cycleId: string | null;
}

export type InsightDetail = InsightRow & Pick<Insight, 'learned' | 'usefulFor' | 'version'>;

const STANDING = insightStandingSql({ board: '$1', me: '$2', on: '$3' });
const ROW = `i.id, i.title, i.visibility, i.written_on as "writtenOn", i.removed_at as "removedAt",
    case when ${STANDING.teammate} then i.cycle_id end as "cycleId",
    jsonb_build_object('id', t.id, 'name', t.name) as leerteam, ${personSql('s')} as author,
    (select coalesce(jsonb_agg(jsonb_build_object('id', th.id, 'name', th.name) order by th.name, th.id), '[]')
      from insight_theme it join theme th on th.board_id = it.board_id and th.id = it.theme_id
     where it.board_id = i.board_id and it.insight_id = i.id) as themes`;
const FROM = `insight i join cycle c on c.board_id = i.board_id and c.id = i.cycle_id
    join leerteam t on t.board_id = c.board_id and t.id = c.leerteam_id
    join staff_member s on s.board_id = i.board_id and s.id = i.author_id`;

export interface InsightFilter extends Part {
  readonly themeId?: string;
  readonly leerteamId?: string;
  /** Only for who is in its leerteam. */
  readonly cycleId?: string;
  /** Only those that the actor's leerteams removed and can bring back. */
  readonly removed?: boolean;
}

/** The insights that are open to the actor, the newest first; one more than the limit. */
export function listInsights(work: StaffWork, filter: InsightFilter): Promise<InsightRow[]> {
  return work.db.query<InsightRow[]>(
    `select ${ROW} from ${FROM}
      where i.board_id = $1
        and case when $4 then i.removed_at >= $5::timestamptz - make_interval(days => $6) and ${STANDING.teammate}
              else i.removed_at is null and ${openedBySql('i', STANDING)} end
        and ($7::uuid is null or exists (select from insight_theme it
              where it.board_id = i.board_id and it.insight_id = i.id and it.theme_id = $7))
        and ($8::uuid is null or c.leerteam_id = $8)
        and ($9::uuid is null or i.cycle_id = $9 and ${STANDING.teammate})
        and ($10::uuid is null or i.id < $10)
      order by i.id desc limit $11`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      today(work),
      filter.removed ?? false,
      work.now,
      DAYS_TO_BRING_BACK,
      filter.themeId ?? null,
      filter.leerteamId ?? null,
      filter.cycleId ?? null,
      filter.after?.[0] ?? null,
      filter.limit + 1,
    ],
  );
}

/** One insight that is open to the actor. */
export async function readInsight(work: StaffWork, id: string): Promise<InsightDetail> {
  await loadInsight(work, id, 'insight.read');
  return insightDetail(work, id);
}

/** One that came through its door. */
export async function insightDetail(work: StaffWork, id: string): Promise<InsightDetail> {
  const [row] = await work.db.query<[InsightDetail]>(
    `select ${ROW}, i.learned, i.useful_for as "usefulFor", i.version from ${FROM} where i.board_id = $1 and i.id = $4`,
    [work.actor.boardId, work.actor.staffMemberId, today(work), id],
  );
  return row;
}
