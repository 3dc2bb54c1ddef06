import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canSay, say } from '../../apps/api/src/http/problem-messages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the sources name a code that reaches people: a broken rule, a conflict, a refused row. */
const NAMED = [
  /RuleBroken\.at\([^,]+,\s*'(\w+)'/g,
  /new (?:RuleBroken|Conflict|NotSignedIn|UnreadableFile)\('(\w+)'/g,
  /pointer: [^,]+, code: '(\w+)'/g,
];

describe('what goes wrong', () => {
  const codes = new Set(
    sources(
      'apps/api/src',
      'libs/domain/src',
      'libs/reporting/src/runs',
      'libs/interop/src/activities',
      'libs/interop/src/csv',
      'libs/interop/src/outcomes',
    ).flatMap(codesIn),
  );

  it('is said in words for every code that the sources name', () => {
    expect(codes.size).toBeGreaterThan(30);
    expect([...codes].filter((code) => !canSay(code))).toEqual([]);
  });

  it('is said in Dutch and in English, with its values', () => {
    expect(say('nl', 'maxLength', { limit1: 120 })).toBe('mag ten hoogste 120 tekens hebben');
    expect(say('en', 'maxLength', { limit1: 120 })).toBe('may have at most 120 characters');
  });
});

function codesIn(source: string): string[] {
  return NAMED.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''));
}

function sources(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
}
