import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportDocument } from '@app/reporting';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packageOf, TINY } from '../../libs/interop/src/oneroster/tiny-package.fixture.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { freePort } from '../support/ports.js';
import { startProduct, type StartedProduct } from './started-product.js';

const MAIN = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));
const BOARD = 'Stichting Rivierenland';

/** Two groups of twelve, each pupil five points further at the second moment; one was ill. */
const SCORES = ['group,pupil,first,second']
  .concat(...['5A', '5B'].map((group) => Array.from({ length: 12 }, (_, n) => `${group},${group}${n},${n},${n + 5}`)))
  .concat('5B,ill,9,')
  .join('\n');

describe('a board that begins with data of its own, in production', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-own-data-'));
  let database: TestDatabase;
  let product: StartedProduct | undefined;
  let settings: Readonly<Record<string, string>>;
  let token: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    const PORT = String(await freePort());
    settings = {
      NODE_ENV: 'production',
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      ACCESS_TOKEN_SECRET: 'a secret that only the tests use, long enough',
      PUPIL_CODE_SECRET: 'another secret that only the tests use, long',
    };
    product = await startProduct({ ...settings, LEERSPOOR_DATA: join(folder, 'data'), PORT });
  }, 60_000);
  afterAll(async () => {
    await product?.stop();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const command = async (...args: string[]): Promise<string> =>
    (await promisify(execFile)(process.execPath, [MAIN, ...args], { env: settings })).stdout;

  const send = async (method: string, path: string, body?: string | object): Promise<Response> => {
    const type = typeof body === 'string' ? 'text/csv' : 'application/json';
    const response = await fetch(`${product!.address}${path}`, {
      method,
      headers: { ...(body ? { 'content-type': type } : {}), ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const json = async <Body>(...request: Parameters<typeof send>): Promise<Body> =>
    (await (await send(...request)).json()) as Body;
  const first = async (path: string): Promise<string> => {
    const { items } = await json<{ items: { id: string }[] }>('GET', path);
    return items[0]!.id;
  };

  /** A colleague makes their account, and accepts what they were invited to. */
  const acceptAs = async (staffMemberId: string): Promise<void> => {
    const administrators = token;
    const { secret } = await json<{ secret: string }>('POST', `/v1/staff-members/${staffMemberId}/invitations`);
    const account = { secret, password: 'nog vier woorden erbij' };
    token = (await json<{ accessToken: string }>('POST', '/v1/auth/activate', account)).accessToken;
    await send('POST', `/v1/admissions/${await first('/v1/me/admissions')}/accept`);
    token = administrators;
  };

  it('is founded by command, and its administrator makes their own account', async () => {
    const told = await command('found-board', '--name', BOARD, '--admin', 'Bram Bos', '--email', 'bram@voorbeeld.nl');
    const secret = /lsi_\S{50,}/.exec(told)?.[0];
    const account = { secret, password: 'vier woorden in een rij' };
    token = (await json<{ accessToken: string }>('POST', '/v1/auth/activate', account)).accessToken;
    expect(await json('GET', '/v1/me')).toMatchObject({ board: BOARD, roles: ['teacher', 'board_admin'] });
  });

  it('gets its schools, people and groups from a OneRoster package, by command', async () => {
    const folderOfPackage = join(folder, 'package');
    mkdirSync(folderOfPackage);
    for (const [name, text] of Object.entries(packageOf(TINY))) writeFileSync(join(folderOfPackage, name), text ?? '');
    const importing = ['import-oneroster', folderOfPackage, '--board', BOARD];
    expect(await command(...importing, '--dry-run')).toContain('nothing was');
    expect(await json('GET', '/v1/schools')).toMatchObject({ items: [] });
    expect(await command(...importing)).toContain('Imported.');
    expect(await json('GET', '/v1/schools')).toMatchObject({ items: [{ name: 'De Regenboog' }] });
  });

  it('is told, by command, why nothing of a package can be used', async () => {
    const { 'manifest.csv': manifest = '', ...rest } = packageOf(TINY);
    const folderOfPackage = join(folder, 'refused');
    mkdirSync(folderOfPackage);
    writeFileSync(join(folderOfPackage, 'manifest.csv'), manifest.replaceAll('1.2', '9.9'));
    for (const [name, text] of Object.entries(rest)) writeFileSync(join(folderOfPackage, name), text ?? '');
    const refused = command('import-oneroster', folderOfPackage, '--board', BOARD);
    const stderr = 'Nothing of this package can be used: manifest.csv: only OneRoster 1.2 is read.\n';
    await expect(refused).rejects.toMatchObject({ code: 1, stderr });
  });

  it('gets the results of its pupils from a CSV, and a leerteam its report on their growth as PDF', async () => {
    const test = { testLine: 'LVS', testVersion: '3', subject: 'Begrijpend lezen', scale: 'score' };
    const { id: measureId } = await json<{ id: string }>('POST', '/v1/outcome-measures', test);
    const columns = 'groupColumn=group&pupilColumn=pupil&score=first@2025-10-01&score=second@2026-06-01';
    const place = `schoolId=${await first('/v1/schools')}&schoolYearId=${await first('/v1/school-years')}`;
    const results = `/v1/outcome-measures/${measureId}/results?${place}&${columns}&foundGroups=true`;
    expect(await json('POST', results, SCORES)).toMatchObject({ added: 49, missing: 1, foundedGroups: ['5A', '5B'] });

    const { staffMemberId: me } = await json<{ staffMemberId: string }>('GET', '/v1/me');
    const team = { kind: 'data_team', name: 'Datateam lezen' };
    const { id: teamId } = await json<{ id: string }>('POST', '/v1/leerteams', team);
    // The administrator works at no school: the groups of a leerteam are those of its members' schools.
    const { items: staff } = await json<{ items: { id: string }[] }>('GET', '/v1/staff-members');
    const colleagues = staff.map(({ id }) => id).filter((id) => id !== me);
    await send('POST', `/v1/leerteams/${teamId}/invitations`, { staffMemberIds: colleagues });
    for (const id of colleagues) await acceptAs(id);
    const { items: groups } = await json<{ items: { id: string }[] }>('GET', '/v1/pupil-groups');
    await send('PUT', `/v1/leerteams/${teamId}/pupil-groups`, { pupilGroupIds: groups.map(({ id }) => id) });
    const agreed = { purpose: 'pupil_outcomes_and_learning', decidedOn: '2025-09-01', documentTitle: 'Besluit PMR' };
    await send('POST', '/v1/purpose-consents', agreed);
    const wish = { report: 'leerteam', subjectId: teamId, fromOn: '2025-08-01', untilOn: '2026-08-01' };
    const { id: runId } = await json<{ id: string }>('POST', '/v1/reports', wish);
    let run = { state: 'queued', reports: [''] };
    while (run.state !== 'done') {
      await pause(200);
      run = await json<typeof run>('GET', `/v1/report-runs/${runId}`);
    }
    const report = `/v1/reports/${run.reports[0]}`;
    const { sections } = await json<ReportDocument>('GET', `${report}/json`);
    const figures = sections.flatMap(({ blocks }) =>
      blocks.flatMap((one) => (one.type === 'figures' ? one.figures : [])),
    );
    expect(figures.find(({ key }) => key === 'figure.gain')?.value).toMatchObject({ kind: 'estimate', value: 5 });
    const pdf = Buffer.from(await (await send('GET', `${report}/pdf`)).arrayBuffer());
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
  });
});
