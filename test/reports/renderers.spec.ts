import { describe, it } from '@jest/globals';
import { renderCsv } from '../../libs/reporting/src/renderers/csv.js';
import { renderHtml } from '../../libs/reporting/src/renderers/html.js';
import { languages, wordsFor } from '../../libs/reporting/src/words/words.js';
import { expectGolden } from '../support/golden.js';
import { hostileReport, hostileWords } from '../support/hostile-report.js';
import { sampleReport } from '../support/sample-report.js';
import { sampleWords } from '../support/sample-words.js';

/**
 * What the renderers make of a report, byte for byte. After a change that is meant, accept it and read the difference:
 * `ACCEPT=1 node --experimental-vm-modules node_modules/jest/bin/jest.js test/reports/renderers.spec.ts`
 */
describe('rendered reports', () => {
  it.each(languages)('look as accepted in HTML (%s)', (language) => {
    expectGolden(`reports/golden/sample.${language}.html`, renderHtml(sampleReport, wordsFor(language, sampleWords)));
  });

  it.each(languages)('look as accepted in CSV (%s)', (language) => {
    expectGolden(`reports/golden/sample.${language}.csv`, renderCsv(sampleReport, wordsFor(language, sampleWords)));
  });

  it('look as accepted when full of hostile texts', () => {
    expectGolden('reports/golden/hostile.nl.html', renderHtml(hostileReport, wordsFor('nl', hostileWords)));
    expectGolden('reports/golden/hostile.nl.csv', renderCsv(hostileReport, wordsFor('nl', hostileWords)));
  });
});
