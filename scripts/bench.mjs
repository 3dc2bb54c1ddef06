// npm run bench: installs what is missing, builds, and measures. `-- --scale national` for the whole country.
import { spawn } from 'node:child_process';
import { BENCH, build } from './build.mjs';
import { installMissing } from './install.mjs';
import { runScript } from './processes.mjs';

await runScript(async (signal) => {
  await installMissing(signal);
  await build(signal);
  await build(signal, BENCH);
  const child = spawn(process.execPath, ['dist/bench/main.js', ...process.argv.slice(2)], { stdio: 'inherit' });
  // A Ctrl-C in the terminal reaches it without us.
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
});
