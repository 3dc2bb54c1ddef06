// npm test: installs what is missing, builds, and runs every test. Arguments go to Jest.
import { build } from './build.mjs';
import { installMissing } from './install.mjs';
import { runHere, runScript } from './processes.mjs';

await runScript(async (signal) => {
  await installMissing(signal);
  await build(signal);
  // Every test file loads the whole of the app anew: with more room for what is short-lived a tenth less time goes to waste.
  const node = ['--experimental-vm-modules', '--max-semi-space-size=64'];
  const jest = [...node, 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)];
  // Its database stops when Jest is gone.
  return runHere(jest, signal);
});
