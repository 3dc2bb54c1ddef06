import type { Permission } from '@app/access';
import { NotFound } from '@app/platform';
import { loadPrivate } from '../visibility/private-record.access.js';
import type { StaffWork } from '../work/work.js';
import { TrajectoryStep } from './trajectory-step.entity.js';
import { Trajectory } from './trajectory.entity.js';

/** The only door to a trajectory: its owner's. */
export const loadTrajectory = (work: StaffWork, id: string, permission: Permission): Promise<Trajectory> =>
  loadPrivate(work, { entity: Trajectory, name: 'trajectory' }, id, permission);

/** A step of a trajectory that came through its door. */
export async function loadStep(work: StaffWork, trajectory: Trajectory, id: string): Promise<TrajectoryStep> {
  const { boardId, id: trajectoryId } = trajectory;
  const step = await work.db.findOneBy(TrajectoryStep, { boardId, trajectoryId, id });
  if (!step) throw new NotFound('trajectory_step');
  return step;
}
