import { addDays } from '@app/platform';
import type { ReadWork, ReportHead } from '../definition.js';
import type { ReportDocument } from '../document/report-document.js';
import { grouped } from '../grouped.js';
import { latestBefore, LONGEST_SUMMER, type MadeReport } from './period-before.rules.js';
import type { Earlier } from './with-before.js';

/** What a report is of. */
export interface Subject {
  readonly kind: string;
  readonly subjectId: string;
}

type Found = MadeReport & Subject;

const keyOf = ({ kind, subjectId }: Subject): string => `${kind} ${subjectId}`;

/** Looks up the reports of the same kinds and subjects on the period before. */
export async function readEarlier(
  { db, actor }: ReadWork,
  subjects: readonly Subject[],
  { period, dataMoment }: Pick<ReportHead, 'period' | 'dataMoment'>,
): Promise<(document: Pick<ReportDocument, 'report' | 'subject'>) => Earlier | undefined> {
  const made = await db.query<Found[]>(MADE, [
    actor.boardId,
    subjects.map(({ kind }) => kind),
    subjects.map(({ subjectId }) => subjectId),
    period.from,
    addDays(period.from, -LONGEST_SUMMER),
    dataMoment,
  ]);
  const before = [...grouped(made, keyOf)].flatMap(([key, ofSubject]) => {
    const latest = latestBefore(ofSubject, period);
    return latest ? [{ key, id: latest.id }] : [];
  });
  const stored = await db.query<{ id: string; document: string }[]>(
    `select id, document from report where board_id = $1 and id = any($2::uuid[])`,
    [actor.boardId, before.map(({ id }) => id)],
  );
  const documentOf = new Map(stored.map(({ id, document }) => [id, document]));
  const found = new Map(before.map(({ key, id }) => [key, { reportId: id, json: documentOf.get(id) }]));
  return ({ report, subject }) => {
    const one = found.get(keyOf({ kind: report, subjectId: subject.id }));
    return one?.json ? { reportId: one.reportId, document: JSON.parse(one.json) as ReportDocument } : undefined;
  };
}

const MADE = `
  select r.id, r.report as kind, r.subject_id as "subjectId", r.from_on as "from", r.until_on as "until",
         r.data_moment as "dataMoment"
    from unnest($2::text[], $3::uuid[]) s (report, subject_id)
    join report r on r.board_id = $1 and r.report = s.report and r.subject_id = s.subject_id
   where r.until_on <= $4 and r.until_on >= $5 and r.data_moment <= $6`;
