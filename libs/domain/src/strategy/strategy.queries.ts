import { NotFound } from '@app/platform';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { consultedSql } from './strategy-standing.queries.js';
import { loadDocument } from './strategy.access.js';
import type { StrategyDocument, StrategyKind } from './strategy-document.entity.js';
import type { StrategyText } from './strategy-text.js';
import type { StrategyVersion } from './strategy-version.entity.js';

export const STRATEGY_STATES = ['draft', 'in_consultation', 'adopted', 'ended'] as const;
export type StrategyState = (typeof STRATEGY_STATES)[number];

export interface StrategyRow extends Pick<StrategyDocument, 'id' | 'schoolId' | 'kind' | 'endedOn' | 'version'> {
  readonly state: StrategyState;
  /** As it was adopted; before that, as those who may see it know it. */
  readonly title: string;
  /** Of the version that holds; null as long as none was adopted. */
  readonly number: number | null;
  readonly adoptedOn: string | null;
  /** The day on which that version was last looked at again, and found to stand. */
  readonly reviewedOn: string | null;
  readonly reviewOn: string | null;
  /** Of a strategic goal that was adopted. */
  readonly untilOn: string | null;
  /** The round that can be responded to, for those who are consulted. */
  readonly openConsultationId: string | null;
}

export interface StrategyDetail extends StrategyRow {
  readonly whyEnded: string | null;
  /** What was adopted last. */
  readonly adopted: StrategyText | null;
  /** The next version, for whoever drafts it. */
  readonly draft: StrategyText | null;
}

const textOf = (alias: string): string =>
  `jsonb_build_object('title', ${alias}.title, 'text', ${alias}.text, 'why', ${alias}.why,
    'seenBy', ${alias}.seen_by, 'untilOn', ${alias}.until_on)`;

/** How the actor stands to a document `d`: the same as at its door. */
const STANDING = `(select ${consultedSql('d.school_id')} as consulted,
    case when d.school_id is null then $5 else d.school_id = any($4::uuid[]) end as drafts)`;

/**
 * The documents that the actor may see, with the version that holds. Parameters: $1 board, $2 the actor, $3 today, $4
 * the schools that they lead, $5 whether they administer the board.
 */
const DOCUMENTS = `select d.id, d.school_id as "schoolId", d.kind, d.ended_on as "endedOn", d.version,
    d.why_ended as "whyEnded",
    case when d.ended_on <= $3 then 'ended' when v.id is not null then 'adopted'
      when c.unsettled then 'in_consultation' else 'draft' end as state,
    coalesce(v.title, n.title, c.title) as title, v.number, v.adopted_on as "adoptedOn",
    r.reviewed_on as "reviewedOn", coalesce(r.next_review_on, v.review_on) as "reviewOn", v.until_on as "untilOn",
    case when c.open then c.id end as "openConsultationId", p.consulted,
    case when v.id is not null then ${textOf('v')} end as adopted,
    case when n.document_id is not null then ${textOf('n')} end as draft
  from strategy_document d
  cross join lateral ${STANDING} p
  left join lateral (select x.* from strategy_version x
    where x.board_id = d.board_id and x.document_id = d.id order by x.number desc limit 1) v on true
  left join lateral (select x.* from strategy_review x
    where x.board_id = d.board_id and x.version_id = v.id order by x.reviewed_on desc, x.id desc limit 1) r on true
  left join lateral (select x.id, x.title, x.settled_on is null as unsettled,
      x.settled_on is null and x.closes_on > $3 as open from consultation x
    where x.board_id = d.board_id and x.document_id = d.id and (p.consulted or p.drafts)
    order by x.number desc, x.round desc limit 1) c on true
  left join strategy_draft n on n.board_id = d.board_id and n.document_id = d.id and p.drafts
  where d.board_id = $1 and (v.id is not null or c.id is not null or p.drafts)`;

function parametersOf(work: StaffWork): unknown[] {
  const { boardId, staffMemberId, leads, roles } = work.actor;
  return [boardId, staffMemberId, today(work), [...leads], roles.has('board_admin')];
}

export interface StrategyFilter extends Part {
  /** Of this school, not of the board. */
  readonly schoolId?: string;
  /** Of the board itself alone. */
  readonly ofBoard?: boolean;
  readonly kind?: StrategyKind;
  readonly state?: StrategyState;
  /** Strategic goals that one's own goal can link to: of the board or of a school where one works, that hold today. */
  readonly choosable?: boolean;
}

/** Whether a row `s` of `DOCUMENTS` is a strategic goal that the actor's own goal can link to. */
const CHOOSABLE = `(s.kind = 'strategic_goal' and s.state = 'adopted' and s.consulted
  and (s."untilOn" is null or s."untilOn" > $3))`;

/** The visions, strategic goals and policies that the actor may see, in the order in which they were begun. */
export function listStrategy(work: StaffWork, filter: StrategyFilter): Promise<StrategyRow[]> {
  const { schoolId, ofBoard = false, kind, state, choosable = false, after, limit } = filter;
  return work.db.query<StrategyRow[]>(
    `select * from (${DOCUMENTS}) s
      where ($6::uuid is null or s."schoolId" = $6) and (not $7 or s."schoolId" is null)
        and ($8::text is null or s.kind = $8) and ($9::text is null or s.state = $9)
        and (not $10 or ${CHOOSABLE}) and ($11::uuid is null or s.id > $11)
      order by s.id limit $12`,
    [
      ...parametersOf(work),
      schoolId ?? null,
      ofBoard,
      kind ?? null,
      state ?? null,
      choosable,
      after?.[0] ?? null,
      limit + 1,
    ],
  );
}

/** Whether a goal of the actor's own can link to it: it is one of the list of those that they can choose. */
export async function isChoosable(work: StaffWork, id: string): Promise<boolean> {
  const found = await work.db.query<object[]>(`select from (${DOCUMENTS} and d.id = $6) s where ${CHOOSABLE}`, [
    ...parametersOf(work),
    id,
  ]);
  return found.length > 0;
}

/** One document that came through its door. */
export async function strategyDetail(work: StaffWork, id: string): Promise<StrategyDetail> {
  const [row] = await work.db.query<StrategyDetail[]>(`${DOCUMENTS} and d.id = $6`, [...parametersOf(work), id]);
  if (!row) throw new NotFound('strategy_document');
  return row;
}

/** One vision, strategic goal or policy: what was adopted last, and the draft of the next for whoever drafts it. */
export async function readStrategy(work: StaffWork, id: string): Promise<StrategyDetail> {
  await loadDocument(work, id, 'strategy.read');
  return strategyDetail(work, id);
}

export interface VersionRow extends Omit<StrategyVersion, 'boardId' | 'documentId'> {
  /** Each time that it was looked at again and found to stand, the latest first. */
  readonly reviews: readonly {
    readonly reviewedOn: string;
    readonly nextReviewOn: string;
    readonly found: string;
  }[];
}

/** What was adopted, the latest first; one more than the limit. */
export async function listVersions(work: StaffWork, id: string, { after, limit }: Part): Promise<VersionRow[]> {
  await loadDocument(work, id, 'strategy.read');
  return work.db.query<VersionRow[]>(
    `select v.id, v.number, v.title, v.text, v.why, v.seen_by as "seenBy", v.until_on as "untilOn",
            v.adopted_on as "adoptedOn", v.review_on as "reviewOn",
            coalesce((select jsonb_agg(jsonb_build_object('reviewedOn', r.reviewed_on,
                'nextReviewOn', r.next_review_on, 'found', r.found) order by r.reviewed_on desc, r.id desc)
              from strategy_review r where r.board_id = v.board_id and r.version_id = v.id), '[]') as reviews
       from strategy_version v
      where v.board_id = $1 and v.document_id = $2 and ($3::integer is null or v.number < $3)
      order by v.number desc limit $4`,
    [work.actor.boardId, id, after?.[0] ?? null, limit + 1],
  );
}
