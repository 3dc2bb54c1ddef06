import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageOf, TINY } from '../../libs/interop/src/oneroster/tiny-package.fixture.js';
import { freePort } from './ports.js';
import { type StartedProduct, startProduct } from './started-product.js';

/** The commands in the README, in their order: those of the tour, and those that ask for a file of one's own. */
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const COMMANDS = [...README.matchAll(/^```(?:bash|sh)\n(.*?)^```$/gms)].map(([, commands]) => commands ?? '');

describe('the tour in the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-tour-'));
  let product: StartedProduct | undefined;

  beforeAll(async () => {
    product = await startProduct({ LEERSPOOR_DATA: join(folder, 'data'), PORT: String(await freePort()) });
  }, 120_000);
  afterAll(async () => {
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('takes somebody from signing in to a PDF of their own, and their data into the system', async () => {
    const { address } = product!;
    const files = Object.entries(packageOf(TINY)).map(([name, text]) => [name, strToU8(text ?? '')]);
    writeFileSync(join(folder, 'oneroster.zip'), zipSync(Object.fromEntries(files)));
    const script = ['set -eu -o pipefail', ...COMMANDS].join('\n').replaceAll('http://127.0.0.1:3000', address);
    const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: folder });

    const [first, second, ...rest] = stdout.split('\n');
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toBe(first); // sent twice, logged once
    expect(rest).toContain('done');
    expect(rest).toContain('404'); // to the leader it does not exist
    expect(stdout).toMatch(/"staff":\{[^}]*"new":2/); // what the package would bring
    expect(stdout).toMatch(/"dryRun":false,"rows":3,"added":2/); // what the scores did bring

    expect(stdout).toMatch(/\(\d(\.\d+)? to \d(\.\d+)?\) {2}autonomy/);
    expect(rest).toContain('Esra Demir'); // whose insight is of use
    expect(rest).toContain('Visie: gewoonte');

    const made = (name: string): string => readFileSync(join(folder, name), 'latin1');
    expect(made('my-report.pdf').slice(0, 5)).toBe('%PDF-');
    expect(made('my-report.html')).toContain('My learning trail');
    expect(made('house.svg')).toContain('<svg');
    expect(made('my-report.csv')).toContain('Met Youssef nagedacht over open vragen bij een tekst');
  }, 60_000);
});
