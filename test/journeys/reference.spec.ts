import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'leerspoor-reference-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Four groups of five, one of three: told in whole and decimal scores, with quotes where R would leave them out. */
const PUPILS = `group,pupil,first,second
9a,1,31,36.5
9a,2,28,27
9a,3,40,47
9a,4,35,41
"9a",5,"22","30"
10B,1,37,39
10B,2,33,41
10B,3,29,28
10B,4,45,52
10B,5,26,NA
10B,6,26,35

b,1,38,40
b,2,30,37
b,3,25,24
b,4,34,36
b,5,,36
B,1,41,40
B,2,30,33
B,3,27,34
B,4,36,44
small,1,20,31
small,2,24,27
small,3,29,30
`;
const SCENARIOS = 'scenario,own_groups\none,9a\n2,9a B nobody\n"nobody, at all",nobody\n';

/** What R 4.2.2 writes of them. */
const GROWTH = `"group","n","mean_first","sd_first","mean_second","sd_second","mean_gain","gain_low","gain_high","standardised_gain","standardised_low","standardised_high"
"10B",5,34,7.41619848709566,39,8.8034084308295,5,-0.340598792462705,10.3405987924627,0.537933661154836,-0.0154374950721797,1.09130481738185
"9a",5,31.2,6.83373982530795,36.3,8.10555365166378,5.1,0.701283706618062,9.49871629338194,0.595458908901502,0.058948200829262,1.13196961697374
"b",4,31.75,5.56027577253743,34.25,7.04154339142587,2.5,-2.77749015503945,7.77749015503945,0.325344139463452,-0.191203468537408,0.841891747464312
"B",4,33.5,6.2449979983984,37.75,5.18812747209113,4.25,-2.29468103160375,10.7946810316037,0.492442965179706,-0.272255234359639,1.25714116471905
`;
const COMPARISON = `"scenario","own_groups","own_groups","comparison_groups","own_pupils","comparison_pupils","slope","difference","se","df","low","high","p","in_pupil_sd"
"one","9a",1,4,5,16,0.924758895909545,0.935385835827516,1.27434698205251,3,-3.12015500885494,4.99092668050997,0.516105158557893,0.128152292178903
"2","9a B nobody",2,3,9,12,0.924758895909545,0.683059897276726,1.05903217021373,3,-2.68725311999655,4.05337291455,0.564866065509792,0.0944264920593511
"nobody, at all","nobody",0,5,0,21,0.924758895909545,,Inf,3,,,,
`;

describe('npm run reference', () => {
  it('writes both tables as R does, and says nothing', () => {
    writeFileSync(join(folder, 'pupils.csv'), PUPILS);
    writeFileSync(join(folder, 'scenarios.csv'), SCENARIOS);
    expect(byNpm('pupils.csv', 'scenarios.csv', 'out')).toEqual({ code: 0, said: '' });
    expectTable(written('out_growth.csv'), GROWTH);
    expectTable(written('out_comparison.csv'), COMPARISON);
  }, 120_000);

  it('reads quotes around everything, and the lines and byte-order mark of Windows', () => {
    const inWindows = (text: string) => `\uFEFF${text.replaceAll('"', '').replaceAll('\n', '\r\n')}`;
    writeFileSync(join(folder, 'pupils.csv'), inWindows(PUPILS).replace(/[^,\r\n\uFEFF]+/g, '"$&"'));
    writeFileSync(join(folder, 'scenarios.csv'), inWindows(SCENARIOS.replace('nobody, at all', 'nobody at all')));
    expect(reference('pupils.csv', 'scenarios.csv', 'windows')).toEqual({ code: 0, said: '' });
    expectTable(written('windows_growth.csv'), GROWTH);
    expectTable(written('windows_comparison.csv'), COMPARISON.replace('nobody, at all', 'nobody at all'));
  });

  it('writes a header alone where no group has four pairs and no scenario is asked', () => {
    writeFileSync(join(folder, 'pupils.csv'), 'group,first,second\n1,10,12\n1,11,12\n2,9,15\n');
    writeFileSync(join(folder, 'scenarios.csv'), 'scenario,own_groups\n');
    expect(reference('pupils.csv', 'scenarios.csv', 'out')).toEqual({ code: 0, said: '' });
    expect(written('out_growth.csv')).toBe(GROWTH.slice(0, GROWTH.indexOf('\n') + 1));
    expect(written('out_comparison.csv')).toBe(COMPARISON.slice(0, COMPARISON.indexOf('\n') + 1));
  });

  const pupils = 'group,first,second\na,10,12\n';
  const scenarios = 'scenario,own_groups\nx,a\n';
  it.each([
    ['a file that is not there', undefined, scenarios, /bad-pupils.csv is not there\.$/],
    ['an empty file', '', scenarios, /bad-pupils.csv is empty\.$/],
    ['a column that is not there', 'group,first\na,1\n', scenarios, /has no column second; it has: group, first\.$/],
    ['a column of scenarios', pupils, 'scenario,own\nx,a\n', /bad-scenarios.csv has no column own_groups; it has: /],
    [
      'a decimal comma',
      'group,first,second\na,"12,5",13\n',
      scenarios,
      /line 2: first is “12,5”, which is no score\.$/,
    ],
    ['a word for a score', `${pupils}\na,11,ill\n`, scenarios, /line 4: second is “ill”, which is no score\.$/],
    ['an infinite score', `${pupils}a,11,Inf\n`, scenarios, /line 3: second is “Inf”, which is no score\.$/],
    ['a pupil without a group', `${pupils}NA,11,12\n`, scenarios, /line 3: this pupil has no group\.$/],
    ['nobody with both scores', 'group,first,second\na,1,\n', scenarios, /has no pupil with both scores\.$/],
    ['a row that is too long', `${pupils}a,1,2,3\n`, scenarios, /line 3: there are more cells than the header has\.$/],
    ['quotes that do not end', `${pupils}"a,1,2\n`, scenarios, /bad-pupils.csv is no CSV: .*\.$/],
  ])('says in one sentence what is wrong, and writes nothing: %s', (_, pupilsText, scenariosText, sentence) => {
    if (pupilsText !== undefined) writeFileSync(join(folder, 'bad-pupils.csv'), pupilsText);
    writeFileSync(join(folder, 'bad-scenarios.csv'), scenariosText);
    const { code, said } = reference('bad-pupils.csv', 'bad-scenarios.csv', 'bad');
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
    expect(said).not.toContain('\n');
    expect(existsSync(join(folder, 'bad_growth.csv'))).toBe(false);
    rmSync(join(folder, 'bad-pupils.csv'), { force: true });
  });

  it('says where it cannot write, and how it is used', () => {
    writeFileSync(join(folder, 'pupils.csv'), PUPILS);
    writeFileSync(join(folder, 'scenarios.csv'), SCENARIOS);
    const { code, said } = reference('pupils.csv', 'scenarios.csv', 'no/such/folder/out');
    expect([code, said]).toEqual([1, expect.stringMatching(/out_growth.csv cannot be written \(ENOENT\)\.$/)]);
    expect(reference('pupils.csv')).toEqual({
      code: 1,
      said: expect.stringMatching(/^Usage: npm run --silent reference/),
    });
  });
});

/** Real scores stay where they are, outside the project: their licence is not ours. */
const OUTCOMES = join(PROJECT, '../shared/data/outcomes/');
const present = existsSync(OUTCOMES);
if (!present) process.stderr.write('skipped: npm run reference on real groups (../shared/data/outcomes is not here)\n');

(present ? it : it.skip)('agrees with R on real groups, missing scores included', () => {
  const real = (name: string) => join(OUTCOMES, name);
  expect(reference(real('brandsma-language.csv'), real('brandsma-scenarios.csv'), 'real')).toEqual({
    code: 0,
    said: '',
  });
  for (const table of ['growth', 'comparison'])
    expectTable(written(`real_${table}.csv`), readFileSync(real(`brandsma_${table}.csv`), 'utf8'));
});

/** By npm, as people type it, in the folder with the files. What npm says of a machine's own settings is not ours. */
function byNpm(...paths: string[]): { code: number | null; said: string } {
  const { code, said } = answer('npm', ['run', '--silent', '--prefix', PROJECT, 'reference', '--', ...paths]);
  return { code, said: said.replace(/^npm warn .*\n?/gm, '') };
}

/** The same without npm, which takes a second each time. */
function reference(...paths: string[]): { code: number | null; said: string } {
  return answer(process.execPath, [join(PROJECT, 'scripts/reference.mjs'), ...paths]);
}

function answer(program: string, args: readonly string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return { code: status, said: (stdout + stderr).trim() };
}

function written(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** The same rows in the same order; words exactly, numbers to nine digits. */
function expectTable(table: string, reference: string): void {
  const [rows, expected] = [rowsOf(table), rowsOf(reference)];
  expect(rows.map((row) => row.map(withoutDigits))).toEqual(expected.map((row) => row.map(withoutDigits)));
  const numbers = rows.flat().map(Number);
  const apart = expected.flat().map((cell, at) => Math.abs(numbers[at]! - Number(cell)) / Math.abs(Number(cell)));
  expect(Math.max(...apart.filter((difference) => !Number.isNaN(difference)))).toBeLessThan(1e-9);
}

function rowsOf(table: string): string[][] {
  return parse(table, { relax_column_count: true });
}

function withoutDigits(cell: string): string {
  return /^-?\d+\.\d/.test(cell) ? 'a number' : cell;
}
