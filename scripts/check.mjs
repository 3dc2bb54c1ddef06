/**
 * `npm run check`: everything about the code that needs no database and no running program.
 * `npm run check -- types imports` runs only the steps named. Only a failing step shows what it printed.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// The longest first, so that two cores are done at about the same time.
const STEPS = [
  { name: 'lint', what: 'ESLint', command: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  {
    name: 'types',
    what: 'TypeScript',
    command: [
      ...['typescript/bin/tsc', '--project', 'tsconfig.json', '--noEmit'],
      ...['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/check.tsbuildinfo'],
    ],
  },
  { name: 'format', what: 'Prettier', command: ['prettier/bin/prettier.cjs', '--check', '--cache', '.'] },
  {
    name: 'imports',
    what: 'dependency-cruiser: who may know whom',
    command: ['dependency-cruiser/bin/dependency-cruise.mjs', '--output-type', 'err-long'],
    folders: ['apps', 'libs', 'migrations', 'test', 'bench'],
  },
  { name: 'unused', what: 'knip: unused files, exports, packages', command: ['knip/bin/knip.js', '--no-progress'] },
];
const AT_ONCE = 2;

function chosenSteps(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0)
    stop(`There is no step ${unknown.join(', ')}; there are ${STEPS.map((it) => it.name).join(', ')}.`);
  return names.length > 0 ? STEPS.filter((step) => names.includes(step.name)) : STEPS;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs one step; resolves to what it printed, and whether it passed. */
function run({ command: [script, ...args], folders = [] }) {
  const present = folders.filter((folder) => existsSync(new URL(`../${folder}`, import.meta.url)));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`node_modules/${script}`, ...args, ...present], {
      cwd: root,
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (printed += text));
    child.on('error', (error) => resolve({ passed: false, printed: error.message }));
    child.on('close', (code, signal) => {
      if (signal) printed += `\nEnded by ${signal}.`;
      resolve({ passed: code === 0, printed });
    });
  });
}

async function runAll(steps) {
  const waiting = [...steps];
  const failed = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const startedAt = performance.now();
      const { passed, printed } = await run(step);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5);
      console.log(`${passed ? '✓' : '✗'} ${step.name.padEnd(8)}${seconds} s  ${step.what}`);
      if (passed) continue;
      failed.push(step.name);
      console.log(`\n${printed.trim()}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return failed;
}

const steps = chosenSteps(process.argv.slice(2));
if (!existsSync(new URL('../node_modules/eslint', import.meta.url)))
  stop('The tools are not installed yet: run npm ci first.');
const failed = await runAll(steps);
if (failed.length > 0) stop(`Failed: ${failed.join(', ')}.`);
console.log('All checks passed.');
