import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import { DAYS_TO_BRING_BACK } from '../work/days.rules.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import { askedWordsSql } from '../work/words.queries.js';
import type { StaffWork } from '../work/work.js';
import { excerptOf, type ExcerptPart, HEADLINE_OPTIONS } from './excerpt.rules.js';
import { type InsightFilter, insightFilterSql, VIEWER } from './insight-filter.queries.js';
import { insightStandingSql, openInsightSql, theirsSql } from './insight-standing.queries.js';
import type { Insight, InsightSource } from './insight.entity.js';
import { loadInsight } from './insights.access.js';
import type { Named } from '../work/named.js';

/** What an insight is about and who wrote it, for a list: what it says is read one at a time. */
export interface InsightRow extends Pick<Insight, 'id' | 'title' | 'visibility' | 'writtenOn' | 'removedAt'> {
  /** Whose it is, or that its author opened it to. */
  readonly leerteam: Named | null;
  readonly author: NamedPerson;
  readonly themes: readonly Named[];
  /** What it was learned in, for those whose it is; nothing of that opens with an insight, nor that there is one. */
  readonly source: InsightSource | null;
  readonly cycleId: string | null;
  readonly activityId: string | null;
  readonly goalId: string | null;
  /** How many reactions there are. */
  readonly reactions: number;
  /** That the actor uses it. */
  readonly adoptionId: string | null;
}

/** With what it says around the words that were asked; nothing where none were. */
export type FoundInsight = InsightRow & { readonly excerpt: readonly ExcerptPart[] };

export type InsightDetail = InsightRow & Pick<Insight, 'learned' | 'usefulFor' | 'version'>;

const { owner: OWNER } = insightStandingSql(VIEWER);
const THEIRS = theirsSql(VIEWER);
const ROW = `i.id, i.title, i.visibility, i.written_on as "writtenOn", i.removed_at as "removedAt",
    case when ${THEIRS} then i.source end as source, case when ${THEIRS} then i.cycle_id end as "cycleId",
    case when ${OWNER} then (select a.id from activity a
      where a.board_id = i.board_id and a.id = i.activity_id and a.removed_at is null) end as "activityId",
    case when ${OWNER} then i.goal_id end as "goalId",
    case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name) end as leerteam,
    ${personSql('s')} as author,
    (select coalesce(jsonb_agg(jsonb_build_object('id', th.id, 'name', th.name) order by th.name, th.id), '[]')
      from insight_theme it join theme th on th.board_id = it.board_id and th.id = it.theme_id
     where it.board_id = i.board_id and it.insight_id = i.id) as themes,
    (select count(*) from insight_reaction r where r.board_id = i.board_id and r.insight_id = i.id)::integer as reactions,
    (select ad.id from insight_adoption ad
      where ad.board_id = i.board_id and ad.insight_id = i.id and ad.adopter_id = $2) as "adoptionId"`;
const FROM = `insight i left join leerteam t on t.board_id = i.board_id and t.id = i.leerteam_id
    join staff_member s on s.board_id = i.board_id and s.id = i.author_id`;

export interface InsightListing extends InsightFilter, Part {
  /** Only those that the actor or their leerteams removed, and can bring back. */
  readonly removed?: boolean;
}

/** The insights that are open to the actor, the newest first; one more than the limit. */
export async function listInsights(
  work: StaffWork,
  { removed = false, after, limit, ...filter }: InsightListing,
): Promise<FoundInsight[]> {
  const parameters: unknown[] = [work.actor.boardId, work.actor.staffMemberId, today(work)];
  const value = (given: unknown): string => `$${parameters.push(given)}`;
  const removedLately = (): string =>
    `i.removed_at >= ${value(work.now)}::timestamptz - make_interval(days => ${DAYS_TO_BRING_BACK}) and ${THEIRS}`;
  const conditions = [
    'i.board_id = $1',
    removed ? removedLately() : openInsightSql(VIEWER),
    ...insightFilterSql(filter, value),
    ...(after ? [`i.id < ${value(after[0])}::uuid`] : []),
  ];
  const excerpt =
    filter.text === undefined
      ? `''`
      : `ts_headline('pg_catalog.dutch', i.learned, ${askedWordsSql(value(filter.text))}, '${HEADLINE_OPTIONS}')`;
  const rows = await work.db.query<(InsightRow & { readonly excerpt: string })[]>(
    `select ${ROW}, ${excerpt} as excerpt from ${FROM} where ${conditions.join(' and ')}
      order by i.id desc limit ${value(limit + 1)}`,
    parameters,
  );
  return rows.map((row) => ({ ...row, excerpt: excerptOf(row.excerpt) }));
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
