import type { ReportDocument } from '../document/report-document.js';
import type { Wording } from '../words/words.js';

export { renderCsv } from './csv.js';
export { htmlContentSecurityPolicy } from './html-style.js';
export { drawHouse } from './house-drawing.js';
export { darkPalette, lightPalette } from './palette.js';
export { type ReadableHouse, readableHouse } from './readable-house.js';
export { PdfRenderer } from './pdf/pdf-renderer.js';

// What draws charts and writes workbooks is large, and of use to who reads a report alone: it is loaded with the first.

export async function renderHtml(document: ReportDocument, wording: Wording): Promise<string> {
  const html = await import('./html.js');
  return html.renderHtml(document, wording);
}

export async function renderXlsx(document: ReportDocument, wording: Wording): Promise<Buffer> {
  const xlsx = await import('./xlsx/xlsx.js');
  return xlsx.renderXlsx(document, wording);
}
