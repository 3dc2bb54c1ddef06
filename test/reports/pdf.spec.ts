import { describe, expect, it } from '@jest/globals';
import { compilePdf } from '../../libs/reporting/src/renderers/pdf/compile-pdf.js';
import { pdfData } from '../../libs/reporting/src/renderers/pdf/pdf-data.js';
import { readableReport } from '../../libs/reporting/src/renderers/readable-report.js';
import { wordsFor } from '../../libs/reporting/src/words/words.js';
import { pdfContent, type PdfOutline, pdfOutline } from '../support/pdf-content.js';
import { EVERY_SAMPLE } from '../support/report-samples.js';

/** What a screen reader and the list of bookmarks get from the PDF of each kind of report. */
describe.each(EVERY_SAMPLE)('the PDF of $name', ({ document, words }) => {
  const wording = wordsFor('nl', words);
  const report = readableReport(document, wording);
  let made: Promise<PdfOutline> | undefined;
  const outline = () => (made ??= compilePdf(pdfData(document, wording)).then((pdf) => pdfOutline(pdfContent(pdf))));

  it('is tagged, in its language, under its title', async () => {
    expect(await outline()).toMatchObject({
      isTagged: true,
      language: 'nl-NL',
      title: `${report.title}: ${report.subject}`,
    });
  });

  it('has a bookmark to every section, in their order', async () => {
    const { bookmarks } = await outline();
    expect(bookmarks).toEqual([report.subject, ...report.sections.map(({ title }) => title), 'Over dit verslag']);
  });

  it('says in words what every chart and house shows, hidden figures included', async () => {
    const { alternatives } = await outline();
    const pictures = report.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.type === 'house' || (block.type === 'chart' && block.points.length > 0));
    expect([...alternatives].sort()).toEqual(
      pictures
        .map((block) => {
          if (block.type === 'house') return `${block.title}. ${block.listing}`;
          return block.type === 'chart' ? `${block.title}. ${block.summary} ${block.listing}` : '';
        })
        .sort(),
    );
  });
});
