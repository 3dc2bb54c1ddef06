import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadReport, LoadWanted } from './load-process.js';

/**
 * Keeps a program at work from a process of its own, and answers how it went. Refuses where any answer was not a
 * success: a server that turns requests down is quick.
 */
export async function load(wanted: LoadWanted): Promise<LoadReport> {
  const entry = fileURLToPath(new URL('load-process.js', import.meta.url));
  const child = spawn(process.execPath, [entry], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(wanted));
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await once(child, 'close');
  const report = JSON.parse(printed) as LoadReport;
  if (report.failed > 0 || report.answered === 0)
    throw new Error(`${wanted.url}: ${report.failed} of ${report.failed + report.answered} requests failed.`);
  return report;
}
