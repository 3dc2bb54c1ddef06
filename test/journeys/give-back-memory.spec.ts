import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const BUILT = new URL('../../dist/libs/platform/src/memory/give-back-memory.js', import.meta.url);

/** A process that takes much to start with, and waits a moment then. */
const PROCESS = `
  import { giveBackMemory } from '${fileURLToPath(BUILT)}';
  globalThis.parts = Array.from({ length: 500_000 }, (_, nth) => ({ nth }));
  delete globalThis.parts;
  const before = process.memoryUsage().heapTotal;
  giveBackMemory();
  setTimeout(() => console.log(before, process.memoryUsage().heapTotal), 2_000);`;

describe('the memory that only a start needed', () => {
  it('is given back a moment after it', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', PROCESS]);
    const [before = 0, after = 0] = stdout.split(' ').map(Number);
    expect(before).toBeGreaterThan(20 * 1024 ** 2);
    expect(after).toBeLessThan(before / 2);
  });
});
