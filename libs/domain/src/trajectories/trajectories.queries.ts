import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { loadTrajectory } from './trajectories.access.js';
import { type Counted, type Line, lineOf } from './trajectories.rules.js';
import type { TrajectoryStep } from './trajectory-step.entity.js';
import type { Trajectory } from './trajectory.entity.js';

export interface StepRow extends Omit<TrajectoryStep, 'boardId' | 'doneOn' | 'position'> {
  readonly saidOn: string | null;
  readonly tiedOn: string | null;
  /** The actor's own activities that were done in it. */
  readonly records: readonly Counted[];
}

/** A trajectory as a line: its steps in order, what is done, and what is next. */
export type TrajectoryRow = Omit<Trajectory, 'boardId' | 'ownerId'> & Line<StepRow>;

const COLUMNS = `t.id, t.title, t.question, t.leerteam_id as "leerteamId", t.version`;

/** The actor's trajectories, the latest begun first; one more than the limit. */
export async function listTrajectories(work: StaffWork, part: Part): Promise<TrajectoryRow[]> {
  const { boardId, staffMemberId } = work.actor;
  const rows = await work.db.query<Trajectory[]>(
    `select ${COLUMNS} from trajectory t
      where t.board_id = $1 and t.owner_id = $2 and ($3::uuid is null or t.id < $3) order by t.id desc limit $4`,
    [boardId, staffMemberId, part.after?.[0] ?? null, part.limit + 1],
  );
  return withLines(work, rows);
}

/** One trajectory of the actor's, as a line. */
export async function readTrajectory(work: StaffWork, id: string): Promise<TrajectoryRow> {
  return trajectoryRowOf(work, await loadTrajectory(work, id, 'trajectory.read'));
}

/** A trajectory that came through its door, as it stands now. */
export async function trajectoryRowOf(work: StaffWork, { boardId, id }: Trajectory): Promise<TrajectoryRow> {
  const sql = `select ${COLUMNS} from trajectory t where t.board_id = $1 and t.id = $2`;
  const [row] = await withLines(work, await work.db.query<[Trajectory]>(sql, [boardId, id]));
  return row as TrajectoryRow;
}

async function withLines(work: StaffWork, trajectories: readonly Trajectory[]): Promise<TrajectoryRow[]> {
  const steps = await findSteps(
    work,
    trajectories.map(({ id }) => id),
  );
  return trajectories.map((one) => ({ ...one, ...lineOf(steps.filter((step) => step.trajectoryId === one.id)) }));
}

/**
 * The steps of trajectories of the actor's, in order. A meeting that is tied was logged for everybody who was there: the
 * actor's own activity of it is the record. What was removed is done no more.
 */
function findSteps(work: StaffWork, trajectoryIds: readonly string[]): Promise<StepRow[]> {
  return work.db.query<StepRow[]>(
    `select s.id, s.trajectory_id as "trajectoryId", s.kind, s.title, s.planned_on as "plannedOn",
        s.course_id as "courseId", s.meeting_id as "meetingId", s.activity_id as "activityId", s.done_on as "saidOn",
        coalesce(c.completed_on, case when m.held_on <= $4::date then m.held_on end, a.learned_on) as "tiedOn", r.records
       from trajectory_step s
       left join course c on c.board_id = s.board_id and c.id = s.course_id
       left join meeting m on m.board_id = s.board_id and m.id = s.meeting_id
       left join activity a on a.board_id = s.board_id and a.id = s.activity_id and a.removed_at is null
       cross join lateral (
         select coalesce(json_agg(json_build_object('id', done.id, 'minutes', done.minutes)), '[]') as records
           from (select x.id, x.minutes from activity x
                  where x.board_id = s.board_id and x.id = s.activity_id and x.removed_at is null
                 union all
                 select x.id, x.minutes from course_activity ca
                   join activity x on x.board_id = ca.board_id and x.id = ca.activity_id and x.removed_at is null
                  where ca.board_id = s.board_id and ca.course_id = s.course_id
                 union all
                 select x.id, x.minutes from activity x
                  where s.meeting_id is not null and x.board_id = s.board_id and x.owner_id = $2
                    and x.meeting_id = s.meeting_id and x.removed_at is null) done) r
      where s.board_id = $1 and s.trajectory_id = any($3::uuid[])
      order by s.trajectory_id, s.position, s.id`,
    [work.actor.boardId, work.actor.staffMemberId, trajectoryIds, today(work)],
  );
}
