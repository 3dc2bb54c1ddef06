import { GOAL } from '../goals/goals.access.js';
import { ownLeerteamsSql } from '../leerteams/standing.queries.js';
import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import { openToSql } from '../visibility/visibility.queries.js';
import type { Named } from '../work/named.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { HypothesisState } from './hypothesis-life.rules.js';
import { groupsWithScoresSql, stateSql, WITH_MOMENTS } from './hypothesis-state.queries.js';
import type { ImpactHypothesis } from './impact-hypothesis.entity.js';
import { loadImpactHypothesis } from './impact-hypotheses.access.js';

/** What is measured at one of the two moments. Numbers are of groups, never of pupils. */
export interface MeasuredAt {
  readonly moment: Named & { readonly fromOn: string; readonly untilOn: string };
  readonly measure: {
    readonly id: string;
    readonly testLine: string;
    readonly testVersion: string;
    readonly subject: string;
    readonly scale: string;
  };
  /** How many of the hypothesis' groups have scores. */
  readonly groupsWithScores: number;
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** A hypothesis; what people wrote is null where it is not told, or who wrote it was erased. */
export interface ImpactHypothesisRow extends Pick<
  ImpactHypothesis,
  | 'id'
  | 'expectation'
  | 'expected'
  | 'postHoc'
  | 'declaredAt'
  | 'withdrawnAt'
  | 'withdrawalReason'
  | 'evaluatedAt'
  | 'conclusion'
  | 'alternatives'
  | 'nextStep'
  | 'version'
> {
  readonly state: HypothesisState;
  readonly goal: Titled | null;
  readonly cycle: (Titled & { readonly leerteam: Named }) | null;
  readonly declaredBy: NamedPerson;
  readonly theme: Named;
  readonly first: MeasuredAt;
  readonly second: MeasuredAt;
  readonly groups: readonly (Named & { readonly grade: number | null; readonly school: Named })[];
  readonly withdrawnBy: NamedPerson | null;
  readonly evaluatedBy: NamedPerson | null;
  /** Who put the evaluation in the words that it has; null where nobody did since. */
  readonly rewordedBy: NamedPerson | null;
}

/* Parameters: $1 board, $2 today; of lists $3 who looks. */
const VIEWER = { board: '$1', on: '$2::date', me: '$3' };
const OF_OWN_LEERTEAM = `c.leerteam_id = any(array(${ownLeerteamsSql(VIEWER)}))`;

/** That a hypothesis with goal `g` or cycle `c` is the viewer's own, or their leerteam's. */
const MINE = `(g.owner_id = $3 or coalesce(${OF_OWN_LEERTEAM}, false))`;
/** That it is open to them: as its goal is, or to the leerteam of its cycle. */
const OPEN = `(coalesce(${openToSql(GOAL, VIEWER)}, false) and g.id is not null or coalesce(${OF_OWN_LEERTEAM}, false))`;

const measuredAt = (which: 'first' | 'second', moment: string, measure: string): string => `jsonb_build_object(
    'moment', jsonb_build_object('id', ${moment}.id, 'name', ${moment}.name, 'fromOn', ${moment}.from_on, 'untilOn', ${moment}.until_on),
    'measure', jsonb_build_object('id', ${measure}.id, 'testLine', ${measure}.test_line, 'testVersion', ${measure}.test_version,
      'subject', ${measure}.subject, 'scale', ${measure}.scale),
    'groupsWithScores', ${groupsWithScoresSql(which)})`;

const person = (column: string): string =>
  `(select ${personSql('s')} from staff_member s where s.board_id = i.board_id and s.id = i.${column})`;

/** A hypothesis under `i`, with what was written in it where that is told. */
const rowsSql = (told: string): string => {
  const words = (column: string): string => `case when ${told} then i.${column} end`;
  return `select i.id, ${stateSql(VIEWER.on)} as state, i.post_hoc as "postHoc", i.expected, i.declared_at as "declaredAt",
    i.withdrawn_at as "withdrawnAt", i.evaluated_at as "evaluatedAt", i.version,
    ${words('expectation')} as expectation, ${words('withdrawal_reason')} as "withdrawalReason",
    ${words('conclusion')} as conclusion, ${words('alternatives')} as alternatives, ${words('next_step')} as "nextStep",
    case when g.id is not null then jsonb_build_object('id', g.id, 'title', g.title) end as goal,
    case when c.id is not null then jsonb_build_object('id', c.id, 'title', c.title,
      'leerteam', jsonb_build_object('id', t.id, 'name', t.name)) end as cycle,
    jsonb_build_object('id', h.id, 'name', h.name) as theme,
    ${measuredAt('first', 'm1', 'o1')} as first, ${measuredAt('second', 'm2', 'o2')} as second,
    (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'grade', p.grade,
         'school', jsonb_build_object('id', k.id, 'name', k.name)) order by k.name, p.name, p.id)
       from impact_hypothesis_group x
       join pupil_group p on p.board_id = x.board_id and p.id = x.pupil_group_id
       join school k on k.board_id = p.board_id and k.id = p.school_id
      where x.board_id = i.board_id and x.hypothesis_id = i.id) as groups,
    ${person('declared_by_id')} as "declaredBy", ${person('withdrawn_by_id')} as "withdrawnBy",
    ${person('evaluated_by_id')} as "evaluatedBy", ${person('reworded_by_id')} as "rewordedBy"
  from ${WITH_MOMENTS}
  join outcome_measure o1 on o1.board_id = i.board_id and o1.id = i.first_measure_id
  join outcome_measure o2 on o2.board_id = i.board_id and o2.id = i.second_measure_id
  join theme h on h.board_id = i.board_id and h.id = i.theme_id
  left join goal g on g.board_id = i.board_id and g.id = i.goal_id
  left join cycle c on c.board_id = i.board_id and c.id = i.cycle_id
  left join leerteam t on t.board_id = c.board_id and t.id = c.leerteam_id
 where i.board_id = $1`;
};

export interface ImpactHypothesisFilter extends Part {
  /** One's own and one's leerteams', or all that is open to the actor. */
  readonly owner: 'me' | 'open';
  readonly goalId?: string;
  readonly cycleId?: string;
  readonly leerteamId?: string;
  readonly state?: HypothesisState;
}

/** Hypotheses, the last that was declared first; one more than the limit. Of others' they do not tell what was written. */
export function listImpactHypotheses(work: StaffWork, filter: ImpactHypothesisFilter): Promise<ImpactHypothesisRow[]> {
  const { owner, goalId, cycleId, leerteamId, state, after, limit } = filter;
  return work.db.query<ImpactHypothesisRow[]>(
    `${rowsSql(MINE)} and case $4 when 'open' then ${OPEN} else ${MINE} end
       and ($5::uuid is null or i.goal_id = $5) and ($6::uuid is null or i.cycle_id = $6)
       and ($7::uuid is null or c.leerteam_id = $7) and ($8::text is null or ${stateSql(VIEWER.on)} = $8)
       and ($9::uuid is null or i.id < $9)
     order by i.id desc limit $10`,
    [
      ...[work.actor.boardId, today(work), work.actor.staffMemberId, owner],
      ...[goalId ?? null, cycleId ?? null, leerteamId ?? null, state ?? null, after?.[0] ?? null, limit + 1],
    ],
  );
}

/** One hypothesis, if it is open to the actor. */
export async function readImpactHypothesis(work: StaffWork, id: string): Promise<ImpactHypothesisRow> {
  await loadImpactHypothesis(work, id, 'impact-hypothesis.read');
  return impactHypothesisRow(work, id);
}

/** One that came through its door. */
export async function impactHypothesisRow(work: StaffWork, id: string): Promise<ImpactHypothesisRow> {
  const [row] = await work.db.query<[ImpactHypothesisRow]>(`${rowsSql('true')} and i.id = $3`, [
    work.actor.boardId,
    today(work),
    id,
  ]);
  return row;
}
