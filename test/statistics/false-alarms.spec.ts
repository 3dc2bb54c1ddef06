import { describe, expect, it } from '@jest/globals';
import {
  compareGroups,
  type Design,
  designOf,
  type GroupedScores,
  powerToSee,
  type Verdict,
  verdictOf,
} from '@app/statistics';
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { Random } from '../../apps/cli/src/demo/random.js';

/** Real scores stay where they are, outside the project: their licence is not ours. */
const SCORES = new URL('../../../shared/data/outcomes/brandsma-language.csv', import.meta.url);
const present = existsSync(SCORES);
if (!present) process.stderr.write('skipped: false alarms on real groups (../shared/data/outcomes is not here)\n');

const DRAWS = 1_000;

/** What teaching that is clearly better may add, in pupils' standard deviations at the second moment. */
const EFFECT = 0.3;

/**
 * Hypotheses that nobody had: groups drawn by lot from real ones, some of them called the own groups. There is nothing
 * to find, so what is found is chance.
 */
(present ? describe : describe.skip)('hypotheses drawn by lot, on real groups', () => {
  const groups = present ? realGroups() : new Map<string, GroupedScores[]>();
  const half = Math.floor(groups.size / 2);
  const designs: [own: number, others: number][] = [
    [1, 3],
    [1, 5],
    [3, 3],
    [5, 15],
    [half, groups.size - half],
  ];

  it.each(designs)('chance finds a difference in 3 to 7 of 100: %d own, %d others', (own, others) => {
    const found = shareOf(draws(groups, own, others), (draw) => standsOut(draw));
    say(`${own} of ${own + others} groups: chance finds a difference in ${percent(found)}`);
    expect(found).toBeGreaterThanOrEqual(0.03);
    expect(found).toBeLessThanOrEqual(0.07);
  });

  it.each(designs)('an effect is found as often as is foretold: %d own, %d others', (own, others) => {
    const { spread, pupilSd } = ofAllGroups(groups);
    const design: Design = { ownGroups: own, comparisonGroups: others, groupSpread: spread };
    const foretold = powerToSee(design, EFFECT) ?? Number.NaN;
    const found = shareOf(
      draws(groups, own, others),
      (draw) => verdict(raised(draw, EFFECT * pupilSd)) === 'more_growth',
    );
    say(
      `${own} of ${own + others} groups: ${EFFECT} pupil SD is found in ${percent(found)}, foretold ${percent(foretold)}`,
    );
    expect(Math.abs(found - foretold)).toBeLessThan(0.05);
  });

  it.each(designs.slice(0, 4))(
    'over pupils, chance would find one in 25 to 45 of 100: %d own, %d others',
    (own, others) => {
      const found = shareOf(draws(groups, own, others), (draw) => standsOut(asIfAlone(draw)));
      say(`${own} of ${own + others} groups: over pupils, chance would find a difference in ${percent(found)}`);
      expect(found).toBeGreaterThan(0.25);
      expect(found).toBeLessThan(0.45);
    },
  );
});

interface Draw {
  readonly pupils: readonly GroupedScores[];
  readonly own: ReadonlySet<string>;
}

/** The same at every run. */
function* draws(groups: ReadonlyMap<string, readonly GroupedScores[]>, own: number, others: number): Generator<Draw> {
  const random = Random.of(`false alarms, ${own} beside ${others}`);
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = random.some([...groups.keys()], own + others);
    yield { pupils: drawn.flatMap((group) => groups.get(group) ?? []), own: new Set(drawn.slice(0, own)) };
  }
}

function shareOf(drawn: Iterable<Draw>, holds: (draw: Draw) => boolean): number {
  let number = 0;
  for (const draw of drawn) if (holds(draw)) number++;
  return number / DRAWS;
}

/** By the functions that reports use. */
function verdict({ pupils, own }: Draw): Verdict {
  return verdictOf(true, compareGroups(pupils, own)?.difference);
}

function standsOut(draw: Draw): boolean {
  const said = verdict(draw);
  if (said === 'too_little_data') throw new Error('a draw without an interval');
  return said !== 'no_difference_shown';
}

/** The own groups' pupils, all so many points better at the second moment. */
function raised({ pupils, own }: Draw, points: number): Draw {
  const better = pupils.map((pupil) => (own.has(pupil.group) ? { ...pupil, second: pupil.second + points } : pupil));
  return { own, pupils: better };
}

/** Each pupil as a group of one: the t test over pupils' residuals that other products make. */
function asIfAlone({ pupils, own }: Draw): Draw {
  const alone = pupils.map((pupil, at) => ({ ...pupil, group: String(at) }));
  return {
    pupils: alone,
    own: new Set(alone.filter((_, at) => own.has(pupils[at]?.group ?? '')).map(({ group }) => group)),
  };
}

/** What a board with all these groups would see: how far they and their pupils lie apart. */
function ofAllGroups(groups: ReadonlyMap<string, readonly GroupedScores[]>): { spread: number; pupilSd: number } {
  const own = new Set([...groups.keys()].filter((_, at) => at % 2 === 0));
  const comparison = compareGroups([...groups.values()].flat(), own);
  const design = comparison && designOf(comparison);
  return { spread: design?.groupSpread ?? Number.NaN, pupilSd: comparison?.pupilSd ?? Number.NaN };
}

function realGroups(): Map<string, GroupedScores[]> {
  const rows: Record<string, string>[] = parse(readFileSync(SCORES), { columns: true });
  const groups = new Map<string, GroupedScores[]>();
  for (const { group = '', first, second } of rows.filter((row) => row.first !== '' && row.second !== ''))
    groups.set(group, [...(groups.get(group) ?? []), { group, first: Number(first), second: Number(second) }]);
  return groups;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
