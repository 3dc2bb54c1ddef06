import { expect } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Holds a text to the checked-in one. A change is accepted with `npm run accept`, and read in the diff of the commit.
 * `path` is relative to `test/`, or to the root with a leading slash.
 */
export function expectGolden(path: string, text: string): void {
  const base = path.startsWith('/') ? '../..' : '..';
  const file = fileURLToPath(new URL(`${base}/${path.replace(/^\//, '')}`, import.meta.url));
  if (process.env['ACCEPT'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (!existsSync(file)) throw new Error(`${path} is not there yet: npm run accept writes it.`);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
