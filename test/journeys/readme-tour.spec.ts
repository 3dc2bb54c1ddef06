import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageOf, TINY } from '../../libs/interop/src/oneroster/tiny-package.fixture.js';
import { freePort } from '../support/ports.js';
import { type StartedProduct, startProduct } from './started-product.js';

/** The commands in the README, in their order: those of the tour, and those that ask for a file of one's own. */
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const COMMANDS = [...README.matchAll(/^```(?:bash|sh)\n(.*?)^```$/gms)].map(([, commands]) => commands ?? '');

const zipOf = (files: Readonly<Record<string, string | undefined>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text ?? '')])));

/** What the commands ask of somebody's own. */
const RESULTS = {
  'manifest.csv':
    'propertyName,value\noneroster.version,1.2\nfile.categories,absent\nfile.lineItems,bulk\nfile.results,bulk\n',
  'lineItems.csv': 'sourcedId,title,classSourcedId\ni5,M-toets lezen,G5\n',
  'results.csv':
    'sourcedId,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate\nr5,i5,p1,fully graded,33.5,2026-01-20\n',
};
const REGISTER =
  'BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;VAKANTIEREGIO\r\n20091;32JK;32JK00;De Verwondering;Noord\r\n';

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
    const lay = (name: string, bytes: string | Uint8Array): void => writeFileSync(join(folder, name), bytes);
    lay('oneroster.zip', zipOf(packageOf(TINY)));
    lay('results.zip', zipOf(RESULTS));
    lay('schoolvestigingen-basisonderwijs.csv', REGISTER);
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
    expect(stdout).toMatch(/evaluated {2}Leerlingen die elke week/); // what the team expected, and looked at
    expect(stdout).toContain('95%-betrouwbaarheidsinterval'); // and what its report says came of it
    expect(stdout).toContain('"siteCode":"32JK00"'); // what the register would bring
    expect(stdout).toContain('"title":"M-toets lezen"'); // what the package of results is of
    expect(rest).toContain('Visie: gewoonte');

    const made = (name: string): string => readFileSync(join(folder, name), 'latin1');
    expect(made('my-report.pdf').slice(0, 5)).toBe('%PDF-');
    expect(made('our-report.pdf').slice(0, 5)).toBe('%PDF-');
    expect(made('my-report.html')).toContain('My learning trail');
    expect(made('house.svg')).toContain('<svg');
    expect(made('my-report.csv')).toContain('Met Youssef nagedacht over open vragen bij een tekst');
  }, 60_000);
});
