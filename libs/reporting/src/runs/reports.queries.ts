import { type Facts, type Permission, permits, type Relation } from '@app/access';
import { noteOpening, reportsInReachSql, reportStandingSql, type StaffWork, today } from '@app/domain';
import { NotAllowed, NotFound } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import { sharedCopy } from './shared-copy.js';
import { Report, ReportRendering } from './report.entity.js';

const ACTOR = { me: '$2', on: '$3', leads: '$4::uuid[]', councils: '$5::uuid[]', administers: '$6::boolean' };

/** How the actor ($2) stands to a report. */
const STANDING = reportStandingSql(ACTOR);

const standingParameters = (work: StaffWork): unknown[] => [
  work.actor.boardId,
  work.actor.staffMemberId,
  today(work),
  [...work.actor.leads],
  [...work.actor.councils],
  work.actor.roles.has('board_admin'),
];

export interface ReportRow {
  readonly id: string;
  readonly report: ReportKind;
  readonly subjectId: string;
  readonly periodName: string | null;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly templateVersion: number;
  readonly dataMoment: Date;
  readonly contentHash: string;
}

const COLUMNS = `r.id, r.report, r.subject_id as "subjectId", r.period_name as "periodName", r.from_on as "fromOn",
  r.until_on as "untilOn", r.template_version as "templateVersion", r.data_moment as "dataMoment",
  r.content_hash as "contentHash"`;

export interface ReportFilter {
  readonly report?: ReportKind;
  readonly subjectId?: string;
  /** The run that they came of. */
  readonly runId?: string;
  readonly after?: readonly string[];
  readonly limit: number;
}

/** Reports that the actor may read, newest first; one more than the limit. */
export function listReports(
  work: StaffWork,
  { report, subjectId, runId, after, limit }: ReportFilter,
): Promise<ReportRow[]> {
  return work.db.query<ReportRow[]>(
    `select ${COLUMNS} from report r
      where r.board_id = $1 and r.id in (${reportsInReachSql('$1', ACTOR)}) and ${STANDING} is not null
        and ($7::text is null or r.report = $7) and ($8::uuid is null or r.subject_id = $8)
        and ($9::uuid is null or r.run_id = $9) and ($10::uuid is null or r.id < $10)
      order by r.id desc limit $11`,
    [...standingParameters(work), report ?? null, subjectId ?? null, runId ?? null, after?.[0] ?? null, limit + 1],
  );
}

/** The only door to a report. One that the actor may not read does not exist for them. */
export async function loadReport(
  work: StaffWork,
  id: string,
  permission: Permission = 'report.read',
): Promise<ReportRow> {
  return (await throughDoor(work, id, permission)).report;
}

/** A report with what it says to whoever opens it. */
export interface OpenedReport extends ReportRow {
  readonly document: string;
  /** Whether it is the copy that colleagues read, with less in it. */
  readonly isSharedCopy: boolean;
}

/** A report with what it says; where it is a colleague's own, they can see that it was opened. */
export async function openReport(work: StaffWork, id: string): Promise<OpenedReport> {
  const { report, standing } = await throughDoor(work, id, 'report.read');
  if (standing === 'sharedWith')
    await noteOpening(work, { subjectType: 'report', subjectId: id, ownerId: report.subjectId });
  const { document } = await work.db.findOneOrFail(Report, {
    where: { boardId: work.actor.boardId, id },
    select: { document: true },
  });
  if (standing !== 'sharedWith') return { ...report, document, isSharedCopy: false };
  return { ...report, ...sharedCopy(document), isSharedCopy: true };
}

async function throughDoor(
  work: StaffWork,
  id: string,
  permission: Permission,
): Promise<{ report: ReportRow; standing: Relation | null }> {
  const [row] = await work.db.query<(ReportRow & { standing: Relation | null })[]>(
    `select ${COLUMNS}, ${STANDING} as standing from report r where r.board_id = $1 and r.id = $7`,
    [...standingParameters(work), id],
  );
  const facts: Facts = { relations: new Set(row?.standing ? [row.standing] : []) };
  if (!row || !permits(work.actor, 'report.read', facts)) throw new NotFound('report');
  if (!permits(work.actor, permission, facts)) throw new NotAllowed(permission);
  const { standing, ...report } = row;
  return { report, standing };
}

/** The PDF that was made of a report earlier, if it was. */
export async function keptPdf(work: StaffWork, reportId: string, language: 'nl' | 'en'): Promise<Buffer | undefined> {
  const { boardId } = work.actor;
  const kept = await work.db.findOneBy(ReportRendering, { boardId, reportId, format: 'pdf', language });
  return kept?.bytes;
}

/** Keeps a PDF; of two made at the same time the first stays. */
export async function keepPdf(
  work: StaffWork,
  reportId: string,
  language: 'nl' | 'en',
  bytes: Uint8Array,
): Promise<void> {
  work.bookkeeping();
  await work.db
    .createQueryBuilder()
    .insert()
    .into(ReportRendering)
    .values({ boardId: work.actor.boardId, reportId, format: 'pdf', language, bytes: Buffer.from(bytes) })
    .orIgnore()
    .execute();
}
