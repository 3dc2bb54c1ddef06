import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Bench, Benchmark, Figure } from '../benchmark.js';
import { type Program, settingsOf, startProgram } from '../programs.js';
import { alternate, quantile, repeat, secondsOf } from '../rounds.js';
import { foundAnew } from '../rosters/founded-board.js';
import { rosterPackage } from '../rosters/roster-package.js';
import { copyRows, countRows, emptyWritten, readRows, readWritten, type Rows } from '../rosters/written-rows.js';

const USERS = { small: 1_000, board: 10_000, national: 100_000 } as const;

/** Import of a OneRoster package over HTTP, beside `COPY` of the rows that it wrote. */
export const IMPORT: Benchmark = {
  name: 'import',
  scales: ['small', 'board', 'national'],
  measure: async (bench) => {
    const ours = await bench.databases.empty('bench_import');
    const floor = await bench.databases.empty('bench_import_floor');
    const owners = [ours, floor].map(({ ownerUrl }) => new pg.Client({ connectionString: ownerUrl }));
    const [owner, floorOwner] = owners as [pg.Client, pg.Client];
    await Promise.all(owners.map((one) => one.connect()));
    const api = await startProgram({ entry: 'programs/api.js', env: settingsOf(ours), ready: '/health/ready' });
    try {
      return await new Imports(bench, { api, owner, floorOwner, found: () => foundAnew(ours, owner, api) }).measure();
    } finally {
      await api.stop();
      await Promise.all(owners.map((one) => one.end()));
    }
  },
};

interface Places {
  readonly api: Program;
  readonly owner: pg.Client;
  readonly floorOwner: pg.Client;
  /** A board with nothing on it, anew; the token of its administrator. */
  readonly found: () => Promise<string>;
}

class Imports {
  constructor(
    private readonly bench: Bench,
    private readonly places: Places,
  ) {}

  async measure(): Promise<Figure[]> {
    const users = USERS[this.bench.scale];
    const ofStaff = { what: `${users} users, all of them staff`, zip: rosterPackage({ users, usersPerStaff: 1 }) };
    const ofPupils = { what: `${users} users, nine of ten pupils`, zip: rosterPackage({ users, usersPerStaff: 10 }) };
    return [
      await this.besideCopy(ofStaff),
      await this.besideCopy(ofPupils),
      await this.dryRun(ofStaff),
      await this.again(ofStaff),
      ...(await this.meanwhile(ofStaff)),
    ];
  }

  private async besideCopy({ what, zip }: Sent): Promise<Figure> {
    let rows: Rows | undefined;
    const rounds = await alternate(
      this.bench.rounds,
      async () => {
        const token = await this.places.found();
        const before = await countRows(this.places.owner);
        const seconds = await secondsOf(() => this.send(zip, token));
        rows ??= await this.rowsToCopy(before);
        return seconds;
      },
      async () => {
        const { floorOwner } = this.places;
        await emptyWritten(floorOwner);
        return secondsOf(() => copyRows(floorOwner, rows!));
      },
    );
    return {
      what: `import of a OneRoster package: ${what}`,
      floor: 'COPY of the same rows',
      unit: 's',
      rounds,
      // Of a small package the start of the thread that reads it is most of the time.
      ...(this.bench.scale === 'small' ? {} : { goal: { atMost: 10 } }),
    };
  }

  private async rowsToCopy(before: ReadonlyMap<string, number>): Promise<Rows> {
    const { owner, floorOwner } = this.places;
    const rows = await readWritten(owner, before);
    await floorOwner.query('truncate board cascade');
    await copyRows(floorOwner, await readRows(owner, ['board']));
    return rows;
  }

  private async dryRun({ zip, what }: Sent): Promise<Figure> {
    const token = await this.places.found();
    const rounds = await repeat(this.bench.rounds, () => secondsOf(() => this.send(zip, token, '?dryRun=true')));
    return { what: `dry run of it: ${what}`, unit: 's', rounds };
  }

  private async again({ zip, what }: Sent): Promise<Figure> {
    const token = await this.places.found();
    await this.send(zip, token);
    const rounds = await repeat(this.bench.rounds, () => secondsOf(() => this.send(zip, token)));
    return { what: `import of it again: ${what}`, unit: 's', rounds };
  }

  /** What others notice: how long a small request takes while a package is imported, and while nothing is. */
  private async meanwhile({ zip, what }: Sent): Promise<Figure[]> {
    let token = '';
    const rounds = await alternate(
      this.bench.rounds,
      async () => {
        token = await this.places.found();
        return this.p95While(token, () => this.send(zip, token));
      },
      async () => {
        await this.tidiedUp();
        return this.p95While(token, () => pause(1000 * this.bench.seconds));
      },
    );
    const memory = { ours: [this.places.api.peakMemory()] };
    return [
      { what: `p95 of GET /v1/me meanwhile: ${what}`, floor: 'while nothing is imported', unit: 'ms', rounds },
      { what: 'largest memory of the API with all these imports', unit: 'MiB', rounds: memory },
    ];
  }

  /** What an import leaves to do, for the database and for the API, is done. */
  private async tidiedUp(): Promise<void> {
    await this.places.owner.query('vacuum analyze');
    await this.places.owner.query('checkpoint');
    await pause(5_000);
  }

  /** A request is sent every 20 ms, whatever became of the last: who waits for an answer sends no more. */
  private async p95While(token: string, act: () => Promise<unknown>): Promise<number> {
    const asked: Promise<number>[] = [];
    const asking = setInterval(() => asked.push(this.small(token)), 20);
    await act().finally(() => clearInterval(asking));
    return quantile(await Promise.all(asked), 0.95);
  }

  private async small(token: string): Promise<number> {
    return 1000 * (await secondsOf(() => this.answered('/v1/me', { headers: { authorization: `Bearer ${token}` } })));
  }

  private async send(zip: Buffer, token: string, query = ''): Promise<void> {
    await this.answered(`/v1/imports/oneroster${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/zip' },
      body: zip,
    });
  }

  private async answered(path: string, request: RequestInit): Promise<void> {
    const answer = await fetch(`${this.places.api.url}${path}`, request);
    const body = await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${Buffer.from(body).toString().slice(0, 500)}`);
  }
}

interface Sent {
  readonly what: string;
  readonly zip: Buffer;
}
