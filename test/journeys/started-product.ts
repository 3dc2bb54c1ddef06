import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

type Settings = Readonly<Record<string, string>>;

/** What `npm start` started, as a person has it before them in a terminal. */
export interface StartedProduct {
  readonly address: string;
  /** What was printed. */
  readonly output: string;
  /** Ctrl-C; answers the exit code. */
  stop(): Promise<number | null>;
  /** What no program can refuse, nor do anything about. */
  kill(): void;
}

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the launcher with these settings and no others; `ready` resolves when it says how it can be stopped. */
function launch(settings: Settings) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, output })));
  const ready = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('Stop with Ctrl-C.')) resolve(output);
      });
  });
  return { child, ended, ready };
}

/** Starts everything, and waits until it says that it is there. */
export async function startProduct(settings: Settings & { readonly PORT: string }): Promise<StartedProduct> {
  const { child, ended, ready } = launch(settings);
  const tooEarly = ended.then(({ code, output }) => {
    throw new Error(`It ended with ${code}:\n${output}`);
  });
  tooEarly.catch(() => undefined); // it ends later too, and then that is no error
  const output = await Promise.race([ready, tooEarly]);
  const stop = async (): Promise<number | null> => {
    child.kill('SIGINT');
    return (await ended).code;
  };
  return { address: `http://127.0.0.1:${settings.PORT}`, output, stop, kill: () => void child.kill('SIGKILL') };
}

/** Starts what has to be refused: answers how it ended, and what it said beside that it builds. */
export async function startInVain(settings: Settings): Promise<Ended> {
  const { child, ended, ready } = launch(settings);
  void ready.then(() => child.kill('SIGINT'));
  const { code, output } = await ended;
  return { code, output: output.replaceAll('Building …\n', '') };
}

/** The processes that were started on a data folder and still run; where the system tells (Linux). */
export function processesOn(data: string): string[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => pathsOf(pid).some((path) => path.includes(data)))
    .map((pid) => `${pid} ${commandOf(pid)}`);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // it has ended meanwhile
  }
}

/** Where a process was told to work: its environment names it, or it stands in it, as PostgreSQL does. */
function pathsOf(pid: string): string[] {
  try {
    return [readFileSync(`/proc/${pid}/environ`, 'utf8'), readlinkSync(`/proc/${pid}/cwd`)];
  } catch {
    return []; // it has ended meanwhile
  }
}
