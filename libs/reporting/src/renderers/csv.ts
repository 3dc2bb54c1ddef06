import { stringify } from 'csv-stringify/sync';
import type { ReportDocument } from '../document/report-document.js';
import type { Wording } from '../words/words.js';
import { withCleanTexts } from './clean-texts.js';
import { tidyLines } from './tidy-lines.js';
import { TIDY_COLUMNS } from './tidy-value.js';

/**
 * A report as a tidy long table: one value a line, with its place (section, block, row, column) by key and by title.
 * Numbers have a point and no thousands separator, dates are `YYYY-MM-DD`, what is hidden has no value but a reason, as
 * a key and in words. UTF-8 with a byte order mark (without one Excel reads "é" wrongly; R, pandas and LibreOffice skip
 * it), commas, CRLF (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it; a number
 * never does.
 */
export function renderCsv(document: ReportDocument, wording: Wording): string {
  return stringify(withCleanTexts(tidyLines(document, wording)), {
    header: true,
    columns: [...TIDY_COLUMNS],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
