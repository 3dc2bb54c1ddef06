import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, run, runScript, say } from './processes.mjs';

const STAMP = 'dist/.built-from';
const PROJECT = 'scripts/tsconfig.build.json';
const SETTINGS = [PROJECT, 'nest-cli.json', 'package-lock.json', 'tsconfig.json'];

/** Builds api, worker and cli into dist, where the sources are not the ones it was built from. */
export async function build(signal) {
  const sources = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  say('Building …');
  rmSync(STAMP, { force: true });
  const nest = 'node_modules/@nestjs/cli/bin/nest.js';
  // All three at once: each alone would check the libraries anew.
  const { code, output, errors } = await run(process.execPath, [nest, 'build', '--path', PROJECT], { signal });
  if (code !== 0) {
    console.error(output + errors);
    throw new Refusal('The build failed, see above.');
  }
  removeLeftovers();
  writeFileSync(STAMP, sources);
}

/** Contents count, not times: a checkout or a copy touches every file. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [...SETTINGS, ...sourceFiles()]) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function sourceFiles() {
  return ['apps', 'libs', 'migrations']
    .flatMap((folder) => filesUnder(folder))
    .filter((file) => /\.(ts|json)$/.test(file) && !/(\.spec\.ts|openapi\.json)$/.test(file))
    .sort();
}

/** The compiler never removes: what was built of a source that is gone would still be found. */
function removeLeftovers() {
  for (const file of filesUnder('dist')) {
    const source = file.replace(/^dist\//, '').replace(/\.js(\.map)?$/, '.ts');
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
