import { UnitOfWork } from '@app/domain';
import {
  DEFINITIONS,
  htmlContentSecurityPolicy,
  keepPdf,
  keptPdf,
  loadReport,
  PdfRenderer,
  renderCsv,
  renderHtml,
  type ReportDocument,
  wordsFor,
} from '@app/reporting';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Caller } from '../http/caller.js';

export interface Rendering {
  readonly body: string | Buffer;
  readonly type: string;
  /** How a browser may treat it. */
  readonly headers: Readonly<Record<string, string>>;
}

type Language = 'nl' | 'en';

/** A report in each of the forms that it can be read in. */
@Injectable()
export class Renderings implements OnApplicationShutdown {
  private readonly pdfs = new PdfRenderer();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The document as it was stored, to the byte. */
  async json(caller: Caller, id: string): Promise<Rendering> {
    const { document, contentHash } = await this.load(caller, id);
    return { body: document, type: 'application/json; charset=utf-8', headers: { etag: `"${contentHash}"` } };
  }

  async html(caller: Caller, id: string, language: Language): Promise<Rendering> {
    const { parsed, wording } = await this.read(caller, id, language);
    const headers = { 'content-security-policy': htmlContentSecurityPolicy, 'content-language': language };
    return { body: renderHtml(parsed, wording), type: 'text/html; charset=utf-8', headers };
  }

  async csv(caller: Caller, id: string, language: Language): Promise<Rendering> {
    const { parsed, wording } = await this.read(caller, id, language);
    return { body: renderCsv(parsed, wording), type: 'text/csv; charset=utf-8', headers: attachment(parsed, 'csv') };
  }

  /** The PDF; made at the first asking and kept. */
  async pdf(caller: Caller, id: string, language: Language): Promise<Rendering> {
    const { parsed, wording } = await this.read(caller, id, language);
    const kept = await this.unitOfWork.read(caller.actor, (work) => keptPdf(work, id, language));
    const body = kept ?? Buffer.from(await this.pdfs.render(parsed, wording));
    if (!kept) await this.unitOfWork.run(caller.actor, (work) => keepPdf(work, id, language, body));
    return { body, type: 'application/pdf', headers: attachment(parsed, 'pdf') };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pdfs.close();
  }

  private load(caller: Caller, id: string): ReturnType<typeof loadReport> {
    return this.unitOfWork.read(caller.actor, (work) => loadReport(work, id));
  }

  private async read(caller: Caller, id: string, language: Language) {
    const row = await this.load(caller, id);
    return {
      parsed: JSON.parse(row.document) as ReportDocument,
      wording: wordsFor(language, DEFINITIONS[row.report].words),
    };
  }
}

/** A file name of plain characters: the report, and the period that it is about. */
const attachment = ({ report, period }: ReportDocument, extension: string): Record<string, string> => ({
  'content-disposition': `inline; filename="leerspoor-${report}-${period.from}-${period.until}.${extension}"`,
});
