import { type ContrastKey, DATED_TURNS, DEFAULT_ZONE, type PublishedMean, type StepTaken, today } from '@app/domain';
import { addDays } from '@app/platform';
import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { byKey } from '../by-subject.js';
import type { WrittenByTeam } from '../impact/own-words.js';

interface InWords {
  readonly nl: string;
  readonly en: string;
}

/** A cycle that was under way at some day of the period, as it stands. */
export interface CycleData {
  readonly title: string;
  readonly method: InWords;
  readonly phases: readonly { readonly key: string; readonly name: InWords }[];
  readonly steps: readonly StepTaken[];
  readonly phase: string;
  /** The day on which it came into that phase. */
  readonly sinceOn: string;
  readonly round: number;
  readonly beganOn: string;
  readonly endedOn: string | null;
  readonly outcome: 'concluded' | 'stopped' | null;
  /** What was learned, or why it was stopped. */
  readonly lesson: string | null;
}

/** Of what was agreed on to be done by a day of the period that is over. */
interface ActionCounts {
  readonly due: number;
  readonly inTime: number;
  readonly later: number;
  readonly dropped: number;
  readonly open: number;
}

export type ToldContrast = PublishedMean & { readonly contrast: ContrastKey };

/** The latest review that is over, with what was told of it. */
export interface ReviewData {
  readonly closedOn: string;
  /** Null where too few answered. */
  readonly answered: number | null;
  /** How many answered this one or the one before it, and not the other. */
  readonly changed: number | null;
  readonly told: readonly ToldContrast[];
  readonly earlier: readonly ToldContrast[];
}

/** What a leerteam does beside meeting and learning. */
export interface TeamLife {
  readonly cycles: readonly CycleData[];
  readonly actions: ActionCounts;
  /** How often each of those who led did, the most first; not who. */
  readonly leads: readonly { readonly turns: number }[];
  readonly insights: readonly { title: string; on: string; visibility: string; adoptions: number }[];
  readonly review: ReviewData | undefined;
  readonly words: readonly WrittenByTeam[];
}

const NO_ACTIONS: ActionCounts = { due: 0, inTime: 0, later: 0, dropped: 0, open: 0 };

/** Leerteams over a period, up to the day of the data; six queries, however many. */
export async function teamLife(
  work: ReadWork,
  subjectIds: readonly string[],
  { from, until }: ReportPeriod,
): Promise<(subject: string) => TeamLife> {
  const [last] = [until, addDays(today(work), 1)].toSorted();
  const lists = async <Row extends object>(sql: string) => {
    type Of = Row & { subject: string };
    const rows: Of[] = await work.db.query(sql, [work.actor.boardId, subjectIds, from, last]);
    return byKey(rows);
  };
  const cycles = await lists<CycleData>(CYCLES);
  const actions = await lists<ActionCounts>(ACTIONS);
  const leads = await lists<TeamLife['leads'][number]>(LEADS);
  const insights = await lists<TeamLife['insights'][number]>(INSIGHTS);
  const reviews = await lists<ReviewData>(REVIEWS);
  const words = await lists<WrittenByTeam>(WORDS);
  return (subject) => ({
    cycles: cycles(subject),
    actions: actions(subject)[0] ?? NO_ACTIONS,
    leads: leads(subject),
    insights: insights(subject),
    review: reviews(subject)[0],
    words: words(subject),
  });
}

/* Parameters of each: $1 board, $2 leerteams, $3 first day, $4 first day after the period or after that of the data. */

const inWords = (of: string): string =>
  `jsonb_build_object('nl', ${of}->>'nl', 'en', coalesce(${of}->>'en', ${of}->>'nl'))`;
const dayOf = (moment: string): string => `(${moment} at time zone '${DEFAULT_ZONE}')::date`;

const CYCLES = `
  select c.leerteam_id as subject, c.title, jsonb_build_object('nl', m.name_nl, 'en', coalesce(m.name_en, m.name_nl)) as method,
         c.phase, c.round, c.began_on as "beganOn", c.ended_on as "endedOn", c.outcome, c.lesson,
         (select coalesce(jsonb_agg(jsonb_build_object('key', p->>'key', 'name', ${inWords(`(p->'name')`)}) order by place), '[]')
            from jsonb_array_elements(v.template->'phases') with ordinality as t(p, place)) as phases,
         s.steps, coalesce(s.since, c.began_on) as "sinceOn"
    from cycle c
    join method_version v on v.board_id = c.board_id and v.id = c.method_version_id
    join method m on m.board_id = v.board_id and m.id = v.method_id
   cross join lateral (
     select coalesce(jsonb_agg(jsonb_build_object('fromPhase', k.from_phase, 'toPhase', k.to_phase) order by k.number), '[]') as steps,
            ${dayOf('max(k.moved_at)')} as since
       from cycle_move k where k.board_id = c.board_id and k.cycle_id = c.id) s
   where c.board_id = $1 and c.leerteam_id = any($2::uuid[]) and c.began_on < $4 and (c.ended_on is null or c.ended_on >= $3)
   order by 1, c.began_on, c.id`;

/** On its own day an action is not late yet. */
const ACTIONS = `
  select leerteam_id as subject, count(*) as due,
         count(*) filter (where state = 'done' and ended_on <= due_on) as "inTime",
         count(*) filter (where state = 'done' and ended_on > due_on) as later,
         count(*) filter (where state = 'dropped') as dropped, count(*) filter (where state = 'open') as open
    from team_action
   where board_id = $1 and leerteam_id = any($2::uuid[]) and due_on >= $3 and due_on < $4
   group by 1`;

const LEADS = `
  select t.leerteam_id as subject, count(*) as turns
    from ${DATED_TURNS} and t.leerteam_id = any($2::uuid[]) and t.accepted_on is not null
     and d.from_on < $4 and (d.until_on is null or d.until_on > $3::date)
   group by 1, t.leader_id order by 1, 2 desc`;

/** Those of its cycles: they are the team's, whoever wrote them down. */
const INSIGHTS = `
  select * from (
    select i.leerteam_id as subject, i.title, i.written_on as on, i.visibility, count(a.id) as adoptions
      from insight i left join insight_adoption a on a.board_id = i.board_id and a.insight_id = i.id
     where i.board_id = $1 and i.leerteam_id = any($2::uuid[]) and i.source = 'cycle' and i.removed_at is null
       and i.written_on < $4
     group by i.id
    having i.written_on >= $3 or bool_or(a.adopted_on >= $3::date and a.adopted_on < $4::date)) i
   order by subject, "on" desc, title`;

const resultsOf = (review: string): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('contrast', x.contrast, 'mean', x.mean, 'bound', x.bound)), '[]')
     from collaboration_review_result x where x.board_id = r.board_id and x.review_id = ${review})`;

const REVIEWS = `
  select distinct on (r.leerteam_id) r.leerteam_id as subject, r.closes_on as "closedOn", r.answered, r.changed,
         ${resultsOf('r.id')} as told, ${resultsOf('r.earlier_id')} as earlier, $3::date
    from collaboration_review r
   where r.board_id = $1 and r.leerteam_id = any($2::uuid[]) and r.settled_on is not null and r.closes_on < $4
   order by r.leerteam_id, r.closes_on desc, r.id`;

const WORDS = `
  select c.leerteam_id as subject, h.id, ${dayOf('h.evaluated_at')} as "evaluatedOn",
         h.expectation is not null as expectation, h.conclusion is not null as conclusion,
         h.alternatives is not null as alternatives, h.next_step is not null as "nextStep", $3::date, $4::date
    from impact_hypothesis h join cycle c on c.board_id = h.board_id and c.id = h.cycle_id
   where h.board_id = $1 and c.leerteam_id = any($2::uuid[]) and h.withdrawn_at is null`;
