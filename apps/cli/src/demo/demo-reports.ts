import { OperationalError } from '@app/platform';
import type { ReportKind } from '@app/reporting';
import { setTimeout as pause } from 'node:timers/promises';
import type { ApiVisitor } from './api-visitor.js';

const PATIENCE_MS = 60_000;

/** A report to be shown: who asks for it, of what, under which name. */
export interface Wish {
  readonly visitor: ApiVisitor;
  readonly report: ReportKind;
  readonly subjectId: string;
  readonly subject: string;
}

interface Page<View> {
  readonly items: readonly View[];
}

interface Me {
  readonly staffMemberId: string;
  readonly name: string;
  readonly boardId: string;
  readonly board: string;
  readonly leads: readonly { readonly id: string; readonly name: string }[];
}

interface Visitors {
  readonly teacher: ApiVisitor;
  readonly coordinator: ApiVisitor;
  readonly leader: ApiVisitor;
  readonly administrator: ApiVisitor;
}

/** What each of them may ask for: one's own report, that of one's leerteam, one's school, one's board. */
export async function wishesOf({ teacher, coordinator, leader, administrator }: Visitors): Promise<Wish[]> {
  const me = await teacher.get<Me>('/v1/me');
  const teams = await coordinator.get<Page<{ id: string; name: string }>>('/v1/leerteams?mine=true&limit=1');
  const { leads } = await leader.get<Me>('/v1/me');
  const { boardId, board } = await administrator.get<Me>('/v1/me');
  return [
    { visitor: teacher, report: 'teacher', subjectId: me.staffMemberId, subject: me.name },
    ...teams.items.map(({ id, name }) => ({
      visitor: coordinator,
      report: 'leerteam' as const,
      subjectId: id,
      subject: name,
    })),
    ...leads
      .slice(0, 1)
      .map(({ id, name }) => ({ visitor: leader, report: 'school' as const, subjectId: id, subject: name })),
    { visitor: administrator, report: 'board', subjectId: boardId, subject: board },
  ];
}

/** The last twelve months, the present one included: the same length on any day, and all that was just logged in it. */
export function lastTwelveMonths(today: string): { fromOn: string; untilOn: string; periodName: string } {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  const firstOf = (of: number): string => `${of}-${String(next.month).padStart(2, '0')}-01`;
  return { fromOn: firstOf(next.year - 1), untilOn: firstOf(next.year), periodName: 'Afgelopen twaalf maanden' };
}

/** When the newest of the activities was logged that any of them can see. */
export async function newestEntry(wishes: readonly Wish[]): Promise<string> {
  const pages = await Promise.all(
    wishes.map(({ visitor }) => visitor.get<Page<{ loggedAt: string }>>('/v1/activities?owner=open&limit=200')),
  );
  return pages.flatMap(({ items }) => items.map(({ loggedAt }) => loggedAt)).reduce((a, b) => (a > b ? a : b), '');
}

/** The id of the report on the period: one that was made after the newest entry, else a new one. */
export async function reportOn(
  { visitor, report, subjectId }: Wish,
  period: ReturnType<typeof lastTwelveMonths>,
  newest: string,
): Promise<string> {
  const { items } = await visitor.get<Page<{ id: string; fromOn: string; untilOn: string; dataMoment: string }>>(
    `/v1/reports?report=${report}&subjectId=${subjectId}`,
  );
  const standing = items.find(
    ({ fromOn, untilOn, dataMoment }) => fromOn === period.fromOn && untilOn === period.untilOn && dataMoment > newest,
  );
  if (standing) return standing.id;
  const { id } = await visitor.post<{ id: string }>('/v1/reports', { report, subjectId, ...period });
  return madeBy(visitor, id);
}

async function madeBy(visitor: ApiVisitor, runId: string): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const run = await visitor.get<{ state: string; reports: readonly string[] }>(`/v1/report-runs/${runId}`);
    const [reportId] = run.reports;
    if (run.state === 'done' && reportId !== undefined) return reportId;
    if (run.state === 'failed') throw new OperationalError('the worker could not make them, see .data/logs/worker.log');
    if (Date.now() > deadline) throw new OperationalError('the worker takes too long, see .data/logs/worker.log');
    await pause(150);
  }
}
