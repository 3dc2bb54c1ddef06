// npm run --silent reference -- PUPILS.csv SCENARIOS.csv OUT: our growth and comparison tables, to hold against R's.
import { resolve } from 'node:path';
import { build, REFERENCE } from './build.mjs';
import { run, runScript } from './processes.mjs';

// Paths are those of whoever typed them: npm goes to the project's folder first.
const startedIn = (process.env.npm_lifecycle_event === 'reference' && process.env.INIT_CWD) || process.cwd();
const paths = process.argv.slice(2).map((path) => resolve(startedIn, path));

await runScript(async (signal) => {
  // What it writes stands in files: only who watches a terminal is told of the wait.
  await build(signal, REFERENCE, (line) => process.stderr.isTTY && console.error(line));
  const { code, errors } = await run(process.execPath, ['dist/reference/apps/reference/src/main.js', ...paths], {
    signal,
  });
  process.stderr.write(errors);
  return code;
});
