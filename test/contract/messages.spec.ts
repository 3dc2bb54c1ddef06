import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canSay, say, sayAll } from '../../apps/api/src/http/problem-messages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the sources name a code that reaches people: a broken rule, a conflict, a refused row. */
const NAMED = [
  /RuleBroken\.at\([^,]+,\s*'(\w+)'/g,
  /new (?:RuleBroken|Conflict|NotSignedIn|UnreadableFile)\('(\w+)'/g,
  /pointer: [^,]+, code: '(\w+)'/g,
];

/** Where a code is about the request as a whole, which no field stands before. */
const WHOLE = /(?:RuleBroken\.at\(|pointer: )'', (?:code: )?'(\w+)'/g;

describe('what goes wrong', () => {
  const everySource = sources(
    'apps/api/src',
    'libs/domain/src',
    'libs/reporting/src/runs',
    'libs/interop/src/activities',
    'libs/interop/src/csv',
    'libs/interop/src/duo',
    'libs/interop/src/outcomes',
  );
  const codes = new Set(everySource.flatMap(codesIn));

  it('is said in words for every code that the sources name', () => {
    expect(codes.size).toBeGreaterThan(30);
    expect([...codes].filter((code) => !canSay(code))).toEqual([]);
  });

  it('is said in Dutch and in English, with its values', () => {
    expect(say('nl', 'maxLength', { limit1: 120 })).toBe('mag ten hoogste 120 tekens hebben');
    expect(say('en', 'maxLength', { limit1: 120 })).toBe('may have at most 120 characters');
  });

  it('says days, standings and emptiness as people do', () => {
    expect(say('nl', 'day_too_late', { until: '2028-05-23' })).toBe('mag niet na 23 mei 2028 liggen');
    expect(say('en', 'day_too_late', { until: '2028-05-23' })).toBe('may not be after 23 May 2028');
    expect(say('nl', 'observation_step_not_possible', { from: 'discussed', to: 'cancelled' })).toBe(
      'deze stap kan nu niet: de lesobservatie is nabesproken',
    );
    expect(say('nl', 'minLength', { limit1: 1 })).toBe('mag niet leeg zijn');
    expect(say('nl', 'arrayMinSize', { limit1: 1 })).toBe('mag niet leeg zijn');
    expect(say('nl', 'minLength', { limit1: 12 })).toBe('moet ten minste 12 tekens hebben');
  });

  it('is a sentence where it is about the request as a whole', () => {
    const said = (pointer: string) => sayAll('nl', [{ pointer, code: 'file_empty' }])[0]?.detail;
    expect([said(''), said('/items/0')]).toEqual(['Het bestand is leeg.', 'het bestand is leeg']);
  });

  it('has a subject of its own wherever it can be about the request as a whole', () => {
    const whole = everySource.flatMap((source) => [...source.matchAll(WHOLE)].map((match) => match[1] ?? ''));
    expect(whole.length).toBeGreaterThan(20);
    const fragments = whole.filter((code) => /^(is|moet|mag|kan|heeft|hoort|bevat) /.test(say('nl', code, {})));
    expect(fragments).toEqual([]);
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
