import { loadLeerteam } from '../leerteams/leerteams.access.js';
import type { Words } from '../school-material/words.js';
import type { Part } from '../work/part.js';
import { memberOnSql } from '../leerteams/members.queries.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { type ArtefactKind } from './artefact-kinds.js';
import { Cycle } from './cycle.entity.js';
import { loadCycle } from './cycles.access.js';
import { MethodVersion } from './method-version.entity.js';
import { standingOf } from './standing.queries.js';
import {
  type Asked,
  askedIn,
  finishedPhases,
  isLast,
  phaseOf,
  type Step,
  stepsFrom,
  type StepTaken,
} from './steps.rules.js';
import type { Phase, Template } from './template.js';

export interface CycleRow extends Omit<Cycle, 'boardId'> {
  readonly leerteamName: string;
  readonly method: Words;
  readonly phaseName: Words;
}

export interface CycleDetail extends CycleRow {
  readonly pupilGroupIds: string[];
  /** Every phase of the method in order. */
  readonly phases: readonly (Pick<Phase, 'key' | 'name'> & { readonly finished: boolean })[];
  /** The phase that it is in, or ended in. */
  readonly current: Phase;
  readonly asked: readonly Asked[];
  /** What may be made in the phase besides, and how much of it stands. */
  readonly invited: readonly { readonly kind: ArtefactKind; readonly stands: number }[];
  /** Where it can go from there; nowhere once it ended. */
  readonly steps: readonly Step[];
  /** Whether the phase is one that a cycle is concluded from. */
  readonly last: boolean;
}

const ROWS = `select c.id, c.leerteam_id as "leerteamId", t.name as "leerteamName", c.method_version_id as "methodVersionId",
    jsonb_build_object('nl', m.name_nl, 'en', m.name_en) as method, c.title, c.question, c.theme_id as "themeId", c.phase,
    (select p->'name' from jsonb_array_elements(v.template->'phases') p where p->>'key' = c.phase) as "phaseName",
    c.round, c.began_on as "beganOn", c.ended_on as "endedOn", c.outcome, c.lesson, c.version
  from cycle c
  join leerteam t on t.board_id = c.board_id and t.id = c.leerteam_id
  join method_version v on v.board_id = c.board_id and v.id = c.method_version_id
  join method m on m.board_id = v.board_id and m.id = v.method_id
 where c.board_id = $1`;

/** From the one that began last; one more than the limit. */
const PAGE = `($3 or c.ended_on is null) and ($4::date is null or (c.began_on, c.id) < ($4, $5::uuid))
     order by c.began_on desc, c.id desc limit $6`;

export interface CycleFilter extends Part {
  /** Also those that ended. */
  readonly ended?: boolean;
}

/** The cycles of a leerteam, for its members. */
export async function listCycles(work: StaffWork, leerteamId: string, filter: CycleFilter): Promise<CycleRow[]> {
  await loadLeerteam(work, leerteamId, 'cycle.read');
  return work.db.query<CycleRow[]>(`${ROWS} and c.leerteam_id = $2 and ${PAGE}`, [
    work.actor.boardId,
    leerteamId,
    ...placeIn(filter),
  ]);
}

/** The cycles of the leerteams that the actor is in today. */
export function listOwnCycles(work: StaffWork, filter: CycleFilter): Promise<CycleRow[]> {
  return work.db.query<CycleRow[]>(`${ROWS} and ${memberOnSql('c.leerteam_id', '$2', '$7')} and ${PAGE}`, [
    work.actor.boardId,
    work.actor.staffMemberId,
    ...placeIn(filter),
    today(work),
  ]);
}

const placeIn = ({ ended, after, limit }: CycleFilter): unknown[] => [
  ended ?? false,
  after?.[0] ?? null,
  after?.[1] ?? null,
  limit + 1,
];

/** One cycle: where it is, what stands and what is missing before each step. */
export async function readCycle(work: StaffWork, id: string): Promise<CycleDetail> {
  await loadCycle(work, id, 'cycle.read');
  return cycleDetail(work, id);
}

/** One that came through its door. */
export async function cycleDetail(work: StaffWork, id: string): Promise<CycleDetail> {
  const [row] = await work.db.query<[CycleRow & Pick<CycleDetail, 'pupilGroupIds'> & { template: Template }]>(
    `select r.*, v.template, array(select g.pupil_group_id from cycle_pupil_group g
         where g.board_id = v.board_id and g.cycle_id = r.id order by 1) as "pupilGroupIds"
       from (${ROWS} and c.id = $2) r join method_version v on v.board_id = $1 and v.id = r."methodVersionId"`,
    [work.actor.boardId, id],
  );
  const { template, ...cycle } = row;
  const current = phaseOf(template, cycle.phase);
  const finished = finishedPhases(template, await stepsTaken(work, id));
  if (cycle.outcome === 'concluded') finished.add(current.key);
  const standing = await standingOf(work, id);
  return {
    ...cycle,
    phases: template.phases.map(({ key, name }) => ({ key, name, finished: finished.has(key) })),
    current,
    asked: askedIn(current, standing),
    invited: current.invites.map((kind) => ({ kind, stands: standing.get(kind) ?? 0 })),
    steps: cycle.outcome === null ? stepsFrom(current, standing) : [],
    last: isLast(current),
  };
}

/** The leerteam of a cycle that came through its door. */
export async function leerteamOf(work: StaffWork, id: string): Promise<string> {
  const { leerteamId } = await work.db.findOneByOrFail(Cycle, { boardId: work.actor.boardId, id });
  return leerteamId;
}

/** The template that a cycle goes by. */
export async function templateOf(work: StaffWork, { boardId, methodVersionId }: Cycle): Promise<Template> {
  const { template } = await work.db.findOneByOrFail(MethodVersion, { boardId, id: methodVersionId });
  return template;
}

/** The steps of a cycle that came through its door, in their order. */
export function stepsTaken(work: StaffWork, cycleId: string): Promise<StepTaken[]> {
  return work.db.query<StepTaken[]>(
    `select from_phase as "fromPhase", to_phase as "toPhase" from cycle_move
      where board_id = $1 and cycle_id = $2 order by number`,
    [work.actor.boardId, cycleId],
  );
}
