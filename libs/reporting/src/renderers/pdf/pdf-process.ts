import { compilePdf } from './compile-pdf.js';

/** The process that lays out PDFs for `PdfRenderer`: one request, one answer, until its parent lets go. */
export interface PdfRequest {
  readonly data: string;
}

export interface PdfAnswer {
  readonly outcome: { readonly pdf: Uint8Array } | { readonly error: string };
  /** What this process holds by now, in bytes: the compiler remembers and never forgets. */
  readonly memory: number;
}

// A Ctrl-C reaches every process of the terminal; the parent decides when this one has finished its work.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
process.on('message', (request: PdfRequest) => {
  void answerTo(request).then((answer) => process.send?.(answer));
});

async function answerTo({ data }: PdfRequest): Promise<PdfAnswer> {
  const outcome = await compilePdf(data).then(
    (pdf) => ({ pdf }),
    (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
  );
  return { outcome, memory: process.memoryUsage.rss() };
}
