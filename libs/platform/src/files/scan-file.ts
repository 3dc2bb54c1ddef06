import { spawn } from 'node:child_process';
import { NotReachable } from '../errors/domain-error.js';

/** A program that looks for malware in what it reads: it ends with 0 where there is none, with 1 where there is. */
export interface ScanSettings {
  /** The program and what it is called with. No shell reads it. */
  readonly command: readonly string[];
  readonly seconds: number;
  /** Where it, and what it calls, are looked for. */
  readonly path: string;
}

/**
 * Whether a scanner finds the bytes clean. Whatever it says beside yes and no, or that it says nothing in time, is no
 * answer: the file cannot be taken then.
 */
export async function isClean({ command, seconds, path }: ScanSettings, bytes: Buffer): Promise<boolean> {
  const [program = '', ...args] = command;
  const code = await new Promise<number | Error>((resolve) => {
    // It gets the bytes and a path to find its own programs by; no secret of ours.
    const env = { PATH: path };
    const options = { env, stdio: ['pipe', 'ignore', 'ignore'] as ['pipe', 'ignore', 'ignore'] };
    const child = spawn(program, args, { ...options, timeout: seconds * 1000, killSignal: 'SIGKILL' });
    child.on('error', resolve);
    child.on('close', (status, signal) => resolve(status ?? new Error(`The scanner was ended by ${signal}.`)));
    // One that has seen enough may stop reading.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });
  if (code === 0 || code === 1) return code === 0;
  const cause = typeof code === 'number' ? new Error(`The scanner ended with ${code}.`) : code;
  throw Object.assign(new NotReachable('scan_not_done'), { cause });
}
