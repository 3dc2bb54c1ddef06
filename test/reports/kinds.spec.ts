import { describe, it } from '@jest/globals';
import readSheets from 'read-excel-file/node';
import { renderCsv } from '../../libs/reporting/src/renderers/csv.js';
import { renderHtml } from '../../libs/reporting/src/renderers/html.js';
import { compilePdf } from '../../libs/reporting/src/renderers/pdf/compile-pdf.js';
import { pdfData } from '../../libs/reporting/src/renderers/pdf/pdf-data.js';
import { renderXlsx } from '../../libs/reporting/src/renderers/xlsx/xlsx.js';
import { htmlStyle } from '../../libs/reporting/src/renderers/html-style.js';
import { languages, wordsFor } from '../../libs/reporting/src/words/words.js';
import { expectGolden } from '../support/golden.js';
import { pdfContent } from '../support/pdf-content.js';
import { EVERY_SAMPLE } from '../support/report-samples.js';

/** What each kind of report is in each of its forms. After a change that is meant: `npm run accept`, and read the difference. */
describe.each(EVERY_SAMPLE.filter(({ name }) => name !== 'every block'))('$name', ({ name, document, words }) => {
  const nl = wordsFor('nl', words);
  const golden = (form: string, text: string): void => expectGolden(`reports/golden/kinds/${name}.${form}`, text);

  it('says what it was accepted to say', () => golden('json', `${JSON.stringify(document, null, 1)}\n`));

  it.each(languages)('looks as accepted in HTML (%s)', (language) => {
    // The style is the same for all, and stands in the golden of the sample with every block.
    golden(`${language}.html`, renderHtml(document, wordsFor(language, words)).replace(htmlStyle, ''));
  });

  it('is as accepted in CSV', () => golden('nl.csv', renderCsv(document, nl)));

  it('is as accepted as a workbook', async () => {
    const sheets = await readSheets(await renderXlsx(document, nl));
    const shown = (cell: unknown): string => (cell instanceof Date ? cell.toISOString() : JSON.stringify(cell ?? ''));
    const lines = sheets.flatMap(({ sheet, data }) => [`# ${sheet}`, ...data.map((row) => row.map(shown).join(' | '))]);
    golden('nl.xlsx.txt', `${lines.join('\n')}\n`);
  });

  it('is as accepted in PDF, in the order in which it is read', async () => {
    const { pages } = pdfContent(await compilePdf(pdfData(document, nl)));
    golden('nl.pdf.txt', `${pages.join('\n\n')}\n`);
  });
});
