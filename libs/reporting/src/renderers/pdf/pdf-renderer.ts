import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReportDocument } from '../../document/report-document.js';
import type { Wording } from '../../words/words.js';
import type { PdfAnswer, PdfRequest } from './pdf-process.js';

export interface PdfRendererOptions {
  /** After this many reports the process is renewed. */
  readonly rendersPerProcess?: number;
  /**
   * The process is renewed when it holds more than this, in bytes. It grows by 1 MB a page and starts at 250 MB:
   * the compiler keeps what it has worked out, in the hope of seeing the same report again.
   */
  readonly memoryLimit?: number;
  /** How long one report may take, in milliseconds; loading the compiler included. */
  readonly timeLimit?: number;
  /** The built `pdf-process.js`, where it does not stand beside this file. */
  readonly entry?: string;
}

/**
 * Lays out reports as PDF, in one process of its own that starts with the first report. Reports wait for each other.
 * A process that dies or hangs costs the report that it was working on, no other.
 */
export class PdfRenderer {
  private readonly rendersPerProcess: number;
  private readonly memoryLimit: number;
  private readonly timeLimit: number;
  private readonly entry: string | null;
  private queue: Promise<unknown> = Promise.resolve();
  private child: ChildProcess | null = null;
  private renders = 0;
  private isClosed = false;

  constructor({
    rendersPerProcess = 1_000,
    memoryLimit = 600_000_000,
    timeLimit = 60_000,
    entry,
  }: PdfRendererOptions = {}) {
    this.rendersPerProcess = rendersPerProcess;
    this.memoryLimit = memoryLimit;
    this.timeLimit = timeLimit;
    this.entry = entry ?? builtEntry();
  }

  async render(document: ReportDocument, wording: Wording): Promise<Uint8Array> {
    if (this.isClosed) throw new Error('The PDF renderer has been closed');
    const turn = this.queue.then(() => this.layOut(document, wording));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Finishes what waits, then ends the process. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.queue;
    this.letGo();
  }

  private async layOut(document: ReportDocument, wording: Wording): Promise<Uint8Array> {
    // What draws and lays out is loaded with the first report.
    const { pdfData } = await import('./pdf-data.js');
    const data = pdfData(document, wording);
    if (this.entry !== null) return this.renderIn(this.entry, data);
    const { compilePdf } = await import('./compile-pdf.js');
    return compilePdf(data);
  }

  private async renderIn(entry: string, data: string): Promise<Uint8Array> {
    this.child ??= this.start(entry);
    const child = this.child;
    keepAlive(child, true);
    const { outcome, memory } = await this.answerOf(child, { data });
    keepAlive(child, false);
    this.renders += 1;
    if (this.renders >= this.rendersPerProcess || memory > this.memoryLimit) this.letGo();
    if ('error' in outcome) throw new Error(outcome.error);
    return outcome.pdf;
  }

  private start(entry: string): ChildProcess {
    this.renders = 0;
    // No environment: the process needs no secret, so it gets none. 'advanced' carries bytes as bytes.
    const child = fork(entry, {
      env: {},
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', () => this.forget(child));
    child.on('error', () => this.forget(child));
    return child;
  }

  /** Settles once: by an answer, by the end of the process, or by the time limit. */
  private answerOf(child: ChildProcess, request: PdfRequest): Promise<PdfAnswer> {
    return new Promise((resolve, reject) => {
      const fail = (reason: string) => {
        settle();
        this.forget(child);
        child.kill('SIGKILL');
        reject(new Error(`The PDF was not made: ${reason}`));
      };
      const onMessage = (answer: PdfAnswer) => {
        settle();
        resolve(answer);
      };
      const onExit = (code: number | null, signal: string | null) =>
        fail(`its process ended (${signal ?? `exit code ${code}`})`);
      const onError = (error: Error) => fail(`its process failed (${error.message})`);
      const timer = setTimeout(() => fail(`it took longer than ${this.timeLimit / 1000} seconds`), this.timeLimit);
      const settle = () => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onExit).off('error', onError);
      };
      child.on('message', onMessage).on('exit', onExit).on('error', onError);
      child.send(request, (error) => (error ? onError(error) : undefined));
    });
  }

  /** The process ends by itself when nobody listens to it any more. */
  private letGo(): void {
    const { child } = this;
    this.child = null;
    if (child?.connected) child.disconnect();
  }

  private forget(child: ChildProcess): void {
    if (this.child === child) this.child = null;
  }
}

/** While it works, the process keeps its parent alive; while it waits, it does not. */
function keepAlive(child: ChildProcess, isNeeded: boolean): void {
  if (isNeeded) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/** A process cannot load TypeScript: run from source, as tests do, reports are laid out in the process itself. */
function builtEntry(): string | null {
  if (import.meta.url.endsWith('.ts')) return null;
  return fileURLToPath(new URL('./pdf-process.js', import.meta.url));
}
