import { BadInput } from './bad-input.js';
import { comparisonTable } from './comparison-table.js';
import { GROWTH_COLUMNS, growthRows } from './growth-table.js';
import { readPupils } from './read-pupils.js';
import { readTable } from './read-table.js';
import { writeTable } from './write-table.js';

/**
 * `npm run reference`: the growth and comparison tables of any pupils and scenarios, by the functions that reports use,
 * to be held against another program's (see docs/adr/0042). What is wrong is said before anything is written.
 */
function run(args: readonly string[]): void {
  const [pupilsFile, scenariosFile, out, ...tooMany] = args;
  if (!pupilsFile || !scenariosFile || !out || tooMany.length > 0)
    throw new BadInput('Usage: npm run --silent reference -- PUPILS.csv SCENARIOS.csv OUT');
  const pupils = readPupils(pupilsFile);
  const growth = growthRows(pupils);
  const comparison = comparisonTable(pupils.scores, readTable(scenariosFile));
  writeTable(`${out}_growth.csv`, GROWTH_COLUMNS, growth);
  writeTable(`${out}_comparison.csv`, comparison.header, comparison.rows);
}

try {
  run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof BadInput ? error.message : error);
  process.exit(1);
}
