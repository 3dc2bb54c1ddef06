import { makeReports, type ReportDocument, type ReportKind } from '@app/reporting';
import type { Client, TestApi } from './api.js';

/** A report that somebody asks for, as they read it once it is made. */
export async function askForReport(
  api: TestApi,
  client: Client,
  order: { readonly report: ReportKind; readonly subjectId: string; readonly fromOn: string; readonly untilOn: string },
  boardId: string,
): Promise<{ readonly id: string; readonly document: ReportDocument }> {
  const { body } = await client.post('/v1/reports').send(order).expect(202);
  await makeReports(api.unitOfWork, { boardId, runId: body.id as string });
  const { body: run } = await client.get(`/v1/report-runs/${body.id}`).expect(200);
  const id = run.reports[0] as string;
  const { body: document } = await client.get(`/v1/reports/${id}/json`).expect(200);
  return { id, document: document as ReportDocument };
}

type Section = ReportDocument['sections'][number];

/** One section of it. */
export function sectionOf({ sections }: ReportDocument, key: string): Section {
  const section = sections.find((one) => one.key === key);
  if (!section) throw new Error(`There is no section ${key}, of ${sections.map((one) => one.key).join(', ')}.`);
  return section;
}

/** Its headline figures by key. */
export const figuresIn = (document: ReportDocument, key: string): Record<string, unknown> =>
  Object.fromEntries(
    sectionOf(document, key).blocks.flatMap((block) =>
      block.type === 'figures' ? block.figures.map((figure) => [figure.key, figure.value]) : [],
    ),
  );

/** The rows of its tables. */
export const rowsIn = (document: ReportDocument, key: string) =>
  sectionOf(document, key).blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));

/** Keys of its sentences. */
export const sentencesIn = (document: ReportDocument, key: string): string[] =>
  sectionOf(document, key).blocks.flatMap((block) =>
    block.type === 'sentences' ? block.sentences.map((sentence) => sentence.key) : [],
  );
