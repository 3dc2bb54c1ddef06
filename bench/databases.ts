import { migrate } from '../apps/cli/src/commands/migrate.js';
import pg from 'pg';
import { type Filled, fill } from './filling/fill.js';
import { SCALES, type ScaleName } from './scales.js';

/** A migrated database with what a scale holds. */
export interface FilledDatabase extends Filled {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** The databases of a run on one server, each filled when it is first asked for. */
export class Databases {
  private readonly filled = new Map<ScaleName, Promise<FilledDatabase>>();

  constructor(
    private readonly server: { readonly ownerUrl: string; readonly appUrl: string },
    private readonly say: (line: string) => void,
  ) {}

  of(scale: ScaleName): Promise<FilledDatabase> {
    const made = this.filled.get(scale) ?? this.make(scale);
    this.filled.set(scale, made);
    return made;
  }

  /** A migrated database with nothing in it, for what fills its own. */
  async empty(name: string): Promise<{ ownerUrl: string; appUrl: string }> {
    const owner = new pg.Client({ connectionString: this.server.ownerUrl });
    await owner.connect();
    await owner.query(`drop database if exists ${name} with (force)`);
    await owner.query(`create database ${name} template template0`);
    await owner.end();
    const [ownerUrl, appUrl] = [named(this.server.ownerUrl, name), named(this.server.appUrl, name)];
    await migrate(ownerUrl, appUrl);
    return { ownerUrl, appUrl };
  }

  private async make(scale: ScaleName): Promise<FilledDatabase> {
    const begun = performance.now();
    const urls = await this.empty(`bench_${scale}`);
    const filled = await fill(urls.ownerUrl, SCALES[scale]);
    this.say(`filled ${scale} in ${Math.round((performance.now() - begun) / 1000)} s`);
    return { ...urls, ...filled };
  }
}

function named(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
