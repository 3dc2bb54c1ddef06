import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { builtPdfProcess } from '../../../../../test/support/built-pdf-process.js';
import { pdfContent } from '../../../../../test/support/pdf-content.js';
import { sampleReport } from '../../../../../test/support/sample-report.js';
import { sampleWords } from '../../../../../test/support/sample-words.js';
import { wordsFor } from '../../words/words.js';
import { compilePdf } from './compile-pdf.js';
import { pdfData } from './pdf-data.js';
import { PdfRenderer, type PdfRendererOptions } from './pdf-renderer.js';

const folder = mkdtempSync(join(tmpdir(), 'leerspoor-pdf-'));
const open: PdfRenderer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((renderer) => renderer.close()));
});
afterAll(() => rmSync(folder, { recursive: true }));

const wording = wordsFor('nl', sampleWords);
const reportOf = (name: string) => ({ ...sampleReport, subject: { ...sampleReport.subject, name } });

function rendererWith(options: PdfRendererOptions): PdfRenderer {
  const renderer = new PdfRenderer(options);
  open.push(renderer);
  return renderer;
}

/** A process that speaks as the real one does, but answers with its own number and can be told to fail. */
function troubledProcess(memory = 0): string {
  const entry = join(folder, `troubled-${memory}.mjs`);
  writeFileSync(
    entry,
    `process.on('disconnect', () => process.exit(0));
    process.on('message', ({ data }) => {
      if (data.includes('"die"')) process.exit(3);
      if (data.includes('"hang"')) return;
      const outcome = data.includes('"refuse"') ? { error: 'refused' } : { pdf: Buffer.from(String(process.pid)) };
      process.send({ outcome, memory: ${memory} });
    });`,
  );
  return entry;
}

async function processOf(renderer: PdfRenderer, name = 'anything'): Promise<number> {
  return Number(Buffer.from(await renderer.render(reportOf(name), wording)).toString());
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

describe('the PDF renderer', () => {
  it('makes, in a process of its own, what is made in this one', async () => {
    const renderer = rendererWith({ entry: builtPdfProcess() });
    const [one, other] = await Promise.all([
      renderer.render(sampleReport, wording),
      renderer.render(reportOf('Leerteam Rekenen'), wordsFor('en', sampleWords)),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(await compilePdf(pdfData(sampleReport, wording))))).toBe(true);
    expect(pdfContent(other).structure).toContain('/Title (Leerteam report: Leerteam Rekenen)');
  });

  it('works from source without a built process, as these tests run', async () => {
    const pdf = await rendererWith({}).render(sampleReport, wording);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it('keeps one process for many reports', async () => {
    const renderer = rendererWith({ entry: troubledProcess() });
    const processes = await Promise.all([processOf(renderer), processOf(renderer), processOf(renderer)]);
    expect(new Set(processes).size).toBe(1);
    expect(processes[0]).not.toBe(process.pid);
  });

  it('renews its process after a number of reports', async () => {
    const renderer = rendererWith({ entry: troubledProcess(), rendersPerProcess: 2 });
    const processes = [await processOf(renderer), await processOf(renderer), await processOf(renderer)];
    expect(processes[1]).toBe(processes[0]);
    expect(processes[2]).not.toBe(processes[0]);
  });

  it('renews a process that has grown too large', async () => {
    const renderer = rendererWith({ entry: troubledProcess(5_000), memoryLimit: 4_000 });
    expect(await processOf(renderer)).not.toBe(await processOf(renderer));
  });

  it('loses only the report that its process died of', async () => {
    const renderer = rendererWith({ entry: troubledProcess() });
    const renders = await Promise.allSettled([processOf(renderer), processOf(renderer, 'die'), processOf(renderer)]);
    expect(renders.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await expect(processOf(renderer, 'die')).rejects.toThrow('The PDF was not made: its process ended (exit code 3)');
  });

  it('gives up a report that takes too long, and ends the process that hangs', async () => {
    const renderer = rendererWith({ entry: troubledProcess(), timeLimit: 1_000 });
    const before = await processOf(renderer);
    await expect(processOf(renderer, 'hang')).rejects.toThrow('it took longer than 1 second');
    expect(await processOf(renderer)).not.toBe(before);
    expect(isRunning(before)).toBe(false);
  });

  it('passes on why a report cannot be made, and goes on with the same process', async () => {
    const renderer = rendererWith({ entry: troubledProcess() });
    const before = await processOf(renderer);
    await expect(processOf(renderer, 'refuse')).rejects.toThrow('refused');
    expect(await processOf(renderer)).toBe(before);
  });

  it('refuses a report without its words before it troubles the process', async () => {
    const renderer = rendererWith({ entry: troubledProcess() });
    await expect(renderer.render(sampleReport, { language: 'nl', texts: {} })).rejects.toThrow("No word for 'title'");
  });

  it('says so when its process cannot start', async () => {
    const entry = join(folder, 'broken.mjs');
    writeFileSync(entry, 'process.exit(1);');
    const renderer = rendererWith({ entry });
    await expect(processOf(renderer)).rejects.toThrow('The PDF was not made: its process ended (exit code 1)');
  });

  it('finishes what waits when it is closed, ends its process and takes nothing new', async () => {
    const renderer = rendererWith({ entry: troubledProcess() });
    const waiting = [processOf(renderer), processOf(renderer)];
    await renderer.close();
    const [first = 0] = await Promise.all(waiting);
    await expect(processOf(renderer)).rejects.toThrow('The PDF renderer has been closed');
    expect(await goneWithin(2_000, first)).toBe(true);
  });
});

async function goneWithin(milliseconds: number, processId: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isRunning(processId) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  return !isRunning(processId);
}
