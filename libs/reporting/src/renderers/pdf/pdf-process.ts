import { compilePdf } from './compile-pdf.js';

/** The process that lays out PDFs for `PdfRenderer`: one request, one answer, until its parent lets go. */
export interface PdfRequest {
  readonly data: string;
}

export type PdfAnswer = { readonly pdf: Uint8Array } | { readonly error: string };

// A Ctrl-C reaches every process of the terminal; the parent decides when this one has finished its work.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
process.on('message', (request: PdfRequest) => {
  void answerTo(request).then((answer) => process.send?.(answer));
});

async function answerTo({ data }: PdfRequest): Promise<PdfAnswer> {
  try {
    return { pdf: await compilePdf(data) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
