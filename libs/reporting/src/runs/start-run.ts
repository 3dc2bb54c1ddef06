import type { StaffWork, SystemActor, Work } from '@app/domain';
import { newId } from '@app/platform';
import { REPORT_KINDS, type ReportKind } from '../catalogue.js';
import type { RunScope } from './run-scopes.js';

/** What a run is to make, and why. */
export interface RunOrder {
  readonly scope: RunScope;
  /** Which report, and on what, where it is one on one subject. */
  readonly report?: ReportKind;
  readonly subjectId?: string;
  /** Which reports of a school or a board; left out, those that a period brings by itself. */
  readonly kinds?: readonly ReportKind[];
  /** Of a run of a school; and of one report that is made by itself for a school. */
  readonly schoolId?: string;
  readonly reportingPeriodId?: string;
  readonly periodName?: string | null;
  readonly fromOn: string;
  readonly untilOn: string;
  /** Who asked for it; left out where it is made by itself. */
  readonly requestedBy?: string;
  readonly scheduleId?: string;
  readonly dueAt?: Date;
  /** What the history says of it. */
  readonly event: string;
}

/** Puts a run in the queue; answers its id, or undefined where a unique key says that it is there already. */
export async function startRun(
  work: Work<SystemActor> | StaffWork,
  { event, ...order }: RunOrder,
): Promise<string | undefined> {
  const { boardId } = work.actor;
  const id = newId();
  const started = await work.db.query<unknown[]>(
    `insert into report_run (id, board_id, scope, report, subject_id, kinds, school_id, reporting_period_id,
                             period_name, from_on, until_on, requested_by, requested_at, schedule_id, due_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'queued')
     on conflict do nothing returning id`,
    [
      id,
      boardId,
      order.scope,
      ...[order.report, order.subjectId, kindsInOrder(order.kinds), order.schoolId].map(orNull),
      ...[order.reportingPeriodId, order.periodName].map(orNull),
      order.fromOn,
      order.untilOn,
      order.requestedBy ?? null,
      work.now,
      ...[order.scheduleId, order.dueAt].map(orNull),
    ],
  );
  if (started.length === 0) {
    work.bookkeeping();
    return undefined;
  }
  const { periodName: _name, requestedBy: personId, dueAt, ...changes } = order;
  work.record({
    event,
    subjectType: 'report_run',
    subjectId: id,
    ...(personId === undefined ? {} : { personId }),
    changes: { ...changes, ...(dueAt ? { dueAt: dueAt.toISOString() } : {}) },
  });
  work.later({ name: 'make-reports', payload: { boardId, runId: id }, id });
  return id;
}

/** Each once, in the order of the catalogue: the same wish is told by the same list. */
export const kindsInOrder = (kinds: readonly ReportKind[] | undefined): ReportKind[] | undefined =>
  kinds && REPORT_KINDS.filter((kind) => kinds.includes(kind));

const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;
