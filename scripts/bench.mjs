// npm run bench: installs what is missing, builds, and measures. `-- --scale national` for the whole country.
import { BENCH, build } from './build.mjs';
import { installMissing } from './install.mjs';
import { runHere, runScript } from './processes.mjs';

await runScript(async (signal) => {
  await installMissing(signal);
  await build(signal);
  await build(signal, BENCH);
  return runHere(['dist/bench/main.js', ...process.argv.slice(2)], signal);
});
