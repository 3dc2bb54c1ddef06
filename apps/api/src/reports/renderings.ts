import { type StaffWork, UnitOfWork } from '@app/domain';
import {
  DEFINITIONS,
  htmlContentSecurityPolicy,
  keepPdf,
  keptPdf,
  namePeople,
  openReport,
  PdfRenderer,
  publishedSchema,
  renderCsv,
  renderHtml,
  renderXlsx,
  type ReportDocument,
  wordsFor,
} from '@app/reporting';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Caller } from '../http/caller.js';
import { schemaAddress } from './report-schemas.dto.js';
import { OnceAtATime } from './once-at-a-time.js';

export interface Rendering {
  readonly body: string | Buffer;
  readonly type: string;
  /** How a browser may treat it. */
  readonly headers: Readonly<Record<string, string>>;
}

type Language = 'nl' | 'en';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A report in each of the forms that it can be read in. */
@Injectable()
export class Renderings implements OnApplicationShutdown {
  private readonly pdfs = new PdfRenderer();
  private readonly layOut = new OnceAtATime<Buffer>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The document as it was stored, to the byte. */
  async json(caller: Caller, id: string): Promise<Rendering> {
    const { document, contentHash, report, templateVersion } = await this.open(caller, id);
    const type = 'application/json; charset=utf-8';
    const headers = { etag: `"${contentHash}"` };
    if (!publishedSchema(report, templateVersion)) return { body: document, type, headers };
    const link = `<${schemaAddress(report, templateVersion)}>; rel="describedby"`;
    return { body: document, type, headers: { ...headers, link } };
  }

  async html(caller: Caller, id: string, language: Language): Promise<Rendering> {
    const { parsed, wording } = readable(await this.openNamed(caller, id), language);
    // Who may frame a page can be said in a header alone, not in the page.
    const policy = `${htmlContentSecurityPolicy}; frame-ancestors 'none'`;
    const headers = { 'content-security-policy': policy, 'content-language': language };
    return { body: await renderHtml(parsed, wording), type: 'text/html; charset=utf-8', headers };
  }

  async csv(caller: Caller, id: string, language: Language): Promise<Rendering> {
    const row = await this.openNamed(caller, id);
    const { parsed, wording } = readable(row, language);
    return { body: renderCsv(parsed, wording), type: 'text/csv; charset=utf-8', headers: attachment(row, 'csv') };
  }

  async xlsx(caller: Caller, id: string, language: Language): Promise<Rendering> {
    const row = await this.openNamed(caller, id);
    const { parsed, wording } = readable(row, language);
    return { body: await renderXlsx(parsed, wording), type: XLSX, headers: attachment(row, 'xlsx') };
  }

  /** The PDF; made at the first asking and kept. */
  async pdf(caller: Caller, id: string, language: Language): Promise<Rendering> {
    const { row, kept } = await this.unitOfWork.open(caller.actor, async (work) => ({
      row: await openNamed(work, id),
      kept: await keptPdf(work, id, language),
    }));
    if (kept && !row.isSharedCopy) return asPdf(row, kept);
    const { parsed, wording } = readable(row, language);
    // By what it says: a shared copy says less, and another name something else.
    const what = createHash('sha256')
      .update(`${language} ${JSON.stringify(parsed)}`)
      .digest('hex');
    const made = await this.layOut.do(what, async () => Buffer.from(await this.pdfs.render(parsed, wording)));
    // What is kept is the whole report.
    if (row.isSharedCopy) return asPdf(row, made);
    await this.unitOfWork.run(caller.actor, async (work) => {
      work.bookkeeping();
      const { sections } = await namePeople(work, JSON.parse(row.document) as ReportDocument, 'held');
      // Not where somebody in it was erased while it was laid out: it would keep their name.
      if (isDeepStrictEqual(sections, parsed.sections)) await keepPdf(work, id, language, made);
    });
    return asPdf(row, made);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pdfs.close();
  }

  private openNamed(caller: Caller, id: string): Promise<NamedRow> {
    return this.unitOfWork.open(caller.actor, (work) => openNamed(work, id));
  }

  private open(caller: Caller, id: string): ReturnType<typeof openReport> {
    return this.unitOfWork.open(caller.actor, (work) => openReport(work, id));
  }
}

type Row = Awaited<ReturnType<typeof openReport>>;

type NamedRow = Row & { readonly parsed: ReportDocument };

/** A report for people to read: the stored document has its people by id alone. */
async function openNamed(work: StaffWork, id: string): Promise<NamedRow> {
  const row = await openReport(work, id);
  return { ...row, parsed: await namePeople(work, JSON.parse(row.document) as ReportDocument) };
}

const readable = (
  row: NamedRow,
  language: Language,
): { parsed: ReportDocument; wording: ReturnType<typeof wordsFor> } => ({
  parsed: row.parsed,
  wording: wordsFor(language, DEFINITIONS[row.report].words),
});

const asPdf = (row: Row, body: Buffer): Rendering => ({
  body,
  type: 'application/pdf',
  headers: attachment(row, 'pdf'),
});

/** A file name of plain characters: the report, and the period that it is about. */
const attachment = ({ report, fromOn, untilOn }: Row, extension: string): Record<string, string> => ({
  'content-disposition': `inline; filename="leerspoor-${report}-${fromOn}-${untilOn}.${extension}"`,
});
