import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, run, runScript, say } from './processes.mjs';

const SETTINGS = [
  'nest-cli.json',
  'package-lock.json',
  'scripts/bundle.mjs',
  'scripts/tsconfig.build.json',
  'tsconfig.json',
];

/** All programs at once: each alone would check the libraries anew. */
const EVERYTHING = {
  project: 'scripts/tsconfig.build.json',
  folders: ['apps', 'libs', 'migrations'],
  stamp: 'dist/.built-from',
  bundled: true,
};
/** What `npm run reference` needs, and no more: that takes seconds. In a folder of its own, as it may be the newer one. */
export const REFERENCE = {
  project: 'apps/reference/tsconfig.app.json',
  folders: ['apps/reference', 'libs/statistics'],
  stamp: 'dist/.reference-built-from',
};
/** What `npm run bench` needs beside everything. */
export const BENCH = {
  project: 'bench/tsconfig.build.json',
  folders: ['apps', 'bench', 'libs', 'migrations', 'test/support'],
  stamp: 'dist/.bench-built-from',
};

/** Builds programs into dist, where the sources are not the ones they were built from. */
export async function build(signal, { project, folders, stamp, bundled } = EVERYTHING, tell = say) {
  const sources = fingerprint(folders);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  tell('Building …');
  rmSync(stamp, { force: true });
  const nest = 'node_modules/@nestjs/cli/bin/nest.js';
  const { code, output, errors } = await run(process.execPath, [nest, 'build', '--path', project], { signal });
  if (code !== 0) {
    console.error(output + errors);
    throw new Refusal('The build failed, see above.');
  }
  removeLeftovers();
  // Loaded here, as `npm run reference` needs none.
  if (bundled) await (await import('./bundle.mjs')).bundle();
  writeFileSync(stamp, sources);
}

/** Contents count, not times: a checkout or a copy touches every file. */
function fingerprint(folders) {
  const hash = createHash('sha256');
  for (const file of [...SETTINGS, ...sourceFiles(folders)])
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function sourceFiles(folders) {
  return folders
    .flatMap((folder) => filesUnder(folder))
    .filter((file) => /\.(ts|json)$/.test(file) && !/(\.spec\.ts|openapi\.json)$/.test(file))
    .sort();
}

/** The compiler never removes: what was built of a source that is gone would still be found. */
function removeLeftovers() {
  for (const file of filesUnder('dist').filter((one) => !one.startsWith('dist/programs/'))) {
    const source = file.replace(/^dist\/(reference\/)?/, '').replace(/\.js(\.map)?$/, '.ts');
    if (/\.js(\.map)?$/.test(file) && !existsSync(source)) rmSync(file);
  }
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await runScript(build);
