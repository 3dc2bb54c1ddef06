import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DEFAULT_ZONE } from '@app/domain';
import { JobWorker } from '@app/jobs';
import { APP_ROLE, dateIn } from '@app/platform';
import {
  DEFINITIONS,
  makeReports,
  PublishedFigures,
  type ReportDocument,
  type ReportKind,
  startHouseRuns,
} from '@app/reporting';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundDemoBoard, run as runDemo } from '../../apps/cli/src/commands/demo.js';
import { showDemo } from '../../apps/cli/src/commands/demo-reports.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_SEED } from '../../apps/cli/src/demo/demo-accounts.js';
import type { DemoBoard } from '../../apps/cli/src/demo/demo-board.js';
import { generateDemoBoard } from '../../apps/cli/src/demo/generate-demo-board.js';
import { jobHandlers } from '../../apps/worker/src/job-handlers.js';
import { startApi, type TestApi } from '../support/api.js';

const pupilCodeSecret = 'another secret that only the tests use, long';

const found = (api: TestApi): Promise<string | undefined> =>
  foundDemoBoard(api.unitOfWork, { pupilCodeSecret, now: api.clock.now() });

describe('the demo board', () => {
  const today = '2026-11-22';
  const demo: DemoBoard = generateDemoBoard({ seed: DEMO_SEED, today });
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set(`${today}T09:00:00Z`);
    expect(await found(api)).toBe('Stichting Oeverland (demo)');
  });
  afterAll(() => api.close());

  const rowsIn = async (table: string): Promise<number> => {
    const [row] = await api.database.owner.query<{ n: number }[]>(`select count(*)::int as n from ${table}`);
    return row?.n ?? Number.NaN;
  };

  const report = async (
    kind: ReportKind,
    subjectId: string,
    period = { from: '2025-12-01', until: '2026-11-23', name: null },
  ): Promise<ReportDocument> => {
    const { board } = demo;
    const [read] = await api.unitOfWork.read({ boardId: board.id, system: true }, (work) =>
      DEFINITIONS[kind].read(work, [subjectId], period),
    );
    return read!.compose({ board, period, dataMoment: api.clock.now().toISOString() }, new PublishedFigures([]));
  };

  const figuresIn = ({ sections }: ReportDocument, section: string) =>
    sections
      .filter(({ key }) => key === section)
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'figures' ? block.figures : [])));

  const teamOf = (name: string): string => demo.leerteams.find((team) => team.name === name)!.id;

  it('goes into the database as it was generated, within the bounds of the app’s role', async () => {
    expect(await rowsIn('activity')).toBe(demo.activities.length);
    expect(await rowsIn('meeting_attendance')).toBe(demo.attendances.length);
    expect(await rowsIn('goal_check_in')).toBe(demo.checkIns.length);
    expect(await rowsIn('outcome_result')).toBe(demo.outcomeResults.length);
    expect(await rowsIn('account')).toBe(demo.staffMembers.filter(({ leftOn }) => !leftOn).length);
    const events = await api.database.owner.query(`select event from history_entry order by event`);
    expect(events).toEqual([
      { event: 'board.founded-as-demo' },
      { event: 'frameworks.seeded' },
      { event: 'instruments.seeded' },
      { event: 'learning-forms.seeded' },
      { event: 'methods.seeded' },
      { event: 'pulse-items.seeded' },
    ]);
  });

  it('stores pupils by code alone', async () => {
    const rows = await api.database.owner.query<{ pupil_code: string }[]>(
      `select pupil_code from pupil_group_member union select pupil_code from outcome_result`,
    );
    expect(rows).toHaveLength(new Set(demo.pupilGroupMembers.map(({ pupil }) => pupil)).size);
    expect(rows.filter(({ pupil_code }) => pupil_code.includes('leerling'))).toEqual([]);
  });

  it('is founded once: where there is a board nothing is touched', async () => {
    expect(await found(api)).toBeUndefined();
    expect(await rowsIn('board')).toBe(1);
  });

  it('refuses where production is configured, before it opens anything', async () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
      ACCESS_TOKEN_SECRET: 'a secret that only the tests use, long enough',
      PUPIL_CODE_SECRET: pupilCodeSecret,
    });
    await expect(runDemo()).rejects.toThrow('There is no demo board where NODE_ENV is production.');
    process.env = before;
  });

  it('lets its people sign in, each with their own roles', async () => {
    const roles = await Promise.all(
      Object.values(DEMO_ACCOUNTS).map(async ({ email }) => {
        const signIn = await api.with().post('/v1/auth/sign-in').send({ email, password: DEMO_PASSWORD }).expect(200);
        const me = await api.with(signIn.body.accessToken).get('/v1/me').expect(200);
        return me.body.roles;
      }),
    );
    expect(roles).toEqual([['teacher'], ['teacher'], ['teacher', 'school_leader'], ['teacher', 'board_admin']]);
  });

  it('shows the growth of the pupils of a leerteam’s groups', async () => {
    const document = await report('leerteam', teamOf('Leerteam Begrijpend lezen'));
    const gains = figuresIn(document, 'pupils').filter(({ key }) => key === 'figure.gain');
    // The reading test of three groups, and the fluency test that only a few weak readers took.
    expect(gains.map(({ value }) => value.kind).toSorted()).toEqual(['estimate', 'hidden']);
    const [gain] = gains.filter(({ value }) => value.kind === 'estimate');
    expect(gain?.value).toMatchObject({ low: expect.any(Number), decimals: 1 });
    const hidden = gains.find(({ value }) => value.kind === 'hidden');
    expect(hidden?.value).toEqual({ kind: 'hidden', reason: 'fewer_than_10_pupils' });
  });

  it('hides the growth of a leerteam that looks at one group', async () => {
    const document = await report('leerteam', teamOf('Lesson study Contextopgaven'));
    const [gain] = figuresIn(document, 'pupils');
    expect(gain?.value).toEqual({ kind: 'hidden', reason: 'fewer_than_2_groups' });
  });

  it('gives a teacher and a school a report with something in every section', async () => {
    const teacher = demo.staffMembers.find(({ email }) => email === DEMO_ACCOUNTS.teacher.email)!;
    const own = await report('teacher', teacher.id);
    expect(own.sections.map(({ key }) => key)).toEqual([
      'overview',
      'overTime',
      'forms',
      'goals',
      'tryOuts',
      'leerteams',
      'ledger',
      'next',
      'suggestions',
    ]);
    const school = await report('school', demo.schools[0]!.id);
    const shown = figuresIn(school, 'participation').map(({ value }) => value.kind);
    expect(shown).toEqual(['count', 'share', 'hours']);
  });

  it('gives the staff council of each school at work an account that tells what was used and what is left', async () => {
    const [last] = demo.schoolYears;
    const year = { from: last!.fromOn, until: last!.untilOn, name: null };
    for (const { id } of demo.schools.slice(0, 2)) {
      const account = await report('accountability', id, year);
      expect(figuresIn(account, 'time').map(({ value }) => value.kind)).toEqual(['hours', 'hours', 'hours']);
      expect(figuresIn(account, 'money').map(({ value }) => value.kind)).toEqual(['euros', 'euros', 'euros']);
    }
  });
});

describe('the house of the demo board', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-11-22T09:00:00Z');
    await found(api);
  });
  afterAll(() => api.close());

  it('is made by itself for each school, and is lived in where they have been at it, but not in every room', async () => {
    await startHouseRuns(api.unitOfWork);
    const due = await api.database.owner.query<{ id: string; boardId: string; schoolId: string }[]>(
      `select id, board_id as "boardId", school_id as "schoolId" from report_run where report = 'house'`,
    );
    expect(due).toHaveLength(3);
    for (const { id, boardId } of due) await makeReports(api.unitOfWork, { boardId, runId: id });
    for (const { schoolId } of due.filter((one) => one.schoolId !== schoolOf('De Horizon'))) {
      const who = schoolId === schoolOf('De Regenboog') ? DEMO_ACCOUNTS.teacher.email : 'lisanne.kok@voorbeeld.example';
      const { layers } = await readAs<HouseSeen>(who, `schools/${schoolId}/house`);
      const states = layers.flatMap(({ blocks }) => blocks.map(({ state }) => state));
      expect(states.filter((state) => state === 'emerging').length).toBeGreaterThanOrEqual(4);
      expect(states.filter((state) => state === 'habit').length).toBeGreaterThanOrEqual(3);
      expect(states).toContain('not_yet_visible');
    }
  });

  it('can be walked through by a teacher: what the school asks, what is tried, what others use, what was agreed', async () => {
    const carlijn = DEMO_ACCOUNTS.teacher.email;
    const titles = async (path: string) =>
      (await readAs<{ items: readonly { title: string }[] }>(carlijn, path)).items.map(({ title }) => title);
    expect(await readAs(carlijn, 'me')).toMatchObject({ worksAt: [{ name: 'De Regenboog' }], leads: [] });
    expect(await titles('consultations?state=open')).toEqual(['Opleidingsbeleid: tijd om te leren']);
    expect(await titles(`signals?schoolId=${schoolOf('De Regenboog')}`)).toHaveLength(3);
    expect(await titles('insights?text=kleuters')).toContain('Eerst meespelen, dan pas vragen');
    const talks = await readAs<{ items: readonly { state: string }[] }>(carlijn, 'growth-conversations');
    expect(talks.items.map(({ state }) => state).toSorted()).toEqual(['held', 'planned']);
  });

  const schoolOf = (name: string): string => {
    const demo = generateDemoBoard({ seed: DEMO_SEED, today: '2026-11-22' });
    return demo.schools.find((one) => one.name === name)!.id;
  };

  const readAs = async <View>(email: string, path: string): Promise<View> => {
    const signIn = await api.with().post('/v1/auth/sign-in').send({ email, password: DEMO_PASSWORD }).expect(200);
    return (await api.with(signIn.body.accessToken).get(`/v1/${path}`).expect(200)).body as View;
  };
});

interface HouseSeen {
  readonly layers: readonly { readonly blocks: readonly { readonly state: string | null }[] }[];
}

describe('showing the demo board', () => {
  let api: TestApi;
  let worker: JobWorker;
  let address: string;
  let folder: string;
  let printed: string[];

  beforeAll(async () => {
    api = await startApi();
    api.clock.set(new Date().toISOString());
    await api.app.listen(0, '127.0.0.1');
    address = await api.app.getUrl();
    const engine = { databaseUrl: api.database.appUrl, databaseRole: APP_ROLE, redisUrl: undefined };
    const events = { onFailed: () => undefined, onError: () => undefined };
    worker = new JobWorker(
      engine,
      jobHandlers(api.unitOfWork, { pupilCodeSecret: 'of no use here', files: api.files }),
      events,
      {
        concurrency: 2,
      },
    );
    await worker.ready();
    folder = mkdtempSync(join(tmpdir(), 'demo-reports-'));
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    printed = [];
    jest.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  });

  it('says nothing where there is no demo board', async () => {
    await showDemo(address, folder);
    expect(printed).toEqual([]);
  });

  it('keeps a report of each kind, and tells where they are and with which accounts to look around', async () => {
    await found(api);
    await showDemo(address, folder);
    for (const kind of ['teacher', 'leerteam', 'school', 'board']) {
      expect(readFileSync(`${folder}/${kind}.html`, 'utf8')).toContain('Afgelopen twaalf maanden');
      expect(readFileSync(`${folder}/${kind}.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
      expect(statSync(`${folder}/${kind}.pdf`).mode & 0o077).toBe(0);
      expect(printed.join('\n')).toContain(`${folder}/${kind}.html`);
    }
    for (const { name, email } of Object.values(DEMO_ACCOUNTS)) {
      expect(printed.join('\n')).toContain(name);
      expect(printed.join('\n')).toContain(email);
    }
    expect(printed.join('\n')).toContain(DEMO_PASSWORD);
  }, 60_000);

  it('uses the reports that stand, and makes new ones once somebody logged something', async () => {
    const runs = async (): Promise<number> => {
      const [row] = await api.database.owner.query<{ n: number }[]>('select count(*)::int as n from report_run');
      return row?.n ?? Number.NaN;
    };
    await showDemo(address, folder);
    expect(await runs()).toBe(4);
    api.clock.set(new Date(Date.now() + 1000).toISOString());
    const { email } = DEMO_ACCOUNTS.teacher;
    const signIn = await api.with().post('/v1/auth/sign-in').send({ email, password: DEMO_PASSWORD }).expect(200);
    const learnedOn = dateIn(DEFAULT_ZONE, new Date());
    const entry = { learningForm: 'course', title: 'Iets van vandaag', learnedOn, minutes: 30 };
    await api.with(signIn.body.accessToken).post('/v1/activities').send(entry).expect(201);
    await showDemo(address, folder);
    expect(await runs()).toBe(8);
  }, 60_000);
});
