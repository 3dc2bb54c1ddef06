import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal, run, say } from './processes.mjs';

/** Installs the packages of package-lock.json where node_modules differs from it. */
export async function installMissing(signal) {
  requireNode();
  if (isInstalled()) return;
  say('Installing packages …');
  // Started by npm, the same npm is used. No package needs its install script here, and none gets to run one.
  const npm = process.env.npm_execpath ?? '';
  const [program, ...first] = basename(npm) === 'npm-cli.js' ? [process.execPath, npm] : ['npm'];
  const flags = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { code, output, errors } = await run(program, [...first, 'ci', ...flags], { signal });
  if (code === 0) return;
  console.error(output + errors);
  throw new Refusal('The packages could not be installed: npm ci failed, see above.');
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  if (!isEnough) throw new Refusal(`Leerspoor needs Node.js 20.19 or newer; this is ${process.version}.`);
}

function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  // npm's own record of what it put there.
  const present = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, ...entry }]) => path === '' || present[path]?.version === version || !isNeededHere(entry),
  );
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Optional packages are the builds of one program for many platforms: the one for this platform is needed. */
function isNeededHere({ optional, os, cpu, libc }) {
  if (!optional) return true;
  if (!os || !cpu) return false;
  return os.includes(process.platform) && cpu.includes(process.arch) && (!libc || libc.includes(libcHere()));
}

let libcFound;
function libcHere() {
  libcFound ??= process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return libcFound;
}
