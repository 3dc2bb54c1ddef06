import { isMachine, type Permission, PERMISSIONS, permits, type Relation, type RequestActor } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import type { RequestWork, StaffWork, Work } from '../work/work.js';
import { Board } from './board.entity.js';
import { PupilGroup } from './pupil-group.entity.js';
import { ReportingPeriod } from './reporting-period.entity.js';
import { SchoolYear } from './school-year.entity.js';
import { School } from './school.entity.js';

interface Place {
  readonly id: string;
  readonly boardId: string;
}

/** The actor's own board; any other does not exist for them. */
export async function loadBoard(work: RequestWork, id: string, permission: Permission): Promise<Board> {
  const board = id === work.actor.boardId ? await work.db.findOneBy(Board, { id }) : null;
  if (!board) throw new NotFound('board');
  if (!permits(work.actor, permission, { relations: relationsTo(work.actor, undefined) }))
    throw new NotAllowed(permission);
  return board;
}

export const loadSchool = (work: RequestWork, id: string, permission: Permission): Promise<School> =>
  loadInBoard(work, School, 'school', id, permission, (school) => school.id);

export const loadSchoolYear = (work: RequestWork, id: string, permission: Permission): Promise<SchoolYear> =>
  loadInBoard(work, SchoolYear, 'school_year', id, permission);

export const loadReportingPeriod = (work: StaffWork, id: string, permission: Permission): Promise<ReportingPeriod> =>
  loadInBoard(work, ReportingPeriod, 'reporting_period', id, permission, (period) => period.schoolId);

export const loadPupilGroup = (work: StaffWork, id: string, permission: Permission): Promise<PupilGroup> =>
  loadInBoard(work, PupilGroup, 'pupil_group', id, permission, (group) => group.schoolId);

/**
 * The only door to what belongs to the board as a whole: finds it in the actor's board and decides whether they may do
 * this with it. What is asked in order to change it is locked, so that of two changes of one version the second is told
 * of the first.
 */
export async function loadInBoard<Row extends Place>(
  work: RequestWork,
  entity: EntityTarget<Row>,
  kind: string,
  id: string,
  permission: Permission,
  schoolOf: (row: Row) => string | undefined = () => undefined,
): Promise<Row> {
  const where = { boardId: work.actor.boardId, id } as FindOptionsWhere<Row>;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const row = await work.db.findOne(entity, { where, ...lock });
  if (!row) throw new NotFound(kind);
  if (!permits(work.actor, permission, { relations: relationsTo(work.actor, schoolOf(row)) }))
    throw new NotAllowed(permission);
  return row;
}

/** How an actor stands to the board, and to a school of it as far as their roles say. */
export function relationsTo(actor: RequestActor, schoolId: string | undefined): ReadonlySet<Relation> {
  if (isMachine(actor)) return new Set<Relation>(['withinBoard']);
  return new Set<Relation>([
    'withinBoard',
    ...(actor.roles.has('board_admin') ? (['administrator'] as const) : []),
    ...(schoolId !== undefined && actor.leads.has(schoolId) ? (['leader'] as const) : []),
    ...(schoolId !== undefined && actor.councils.has(schoolId) ? (['councillor'] as const) : []),
  ]);
}

/**
 * Lets one piece of work at a time change what has to hold over the whole board: that school years do not overlap, that
 * somebody administers it.
 */
export async function lockBoard(work: Work): Promise<void> {
  await work.db.findOneOrFail(Board, { where: { id: work.actor.boardId }, lock: { mode: 'for_no_key_update' } });
}
