export { renderCsv } from './csv.js';
export { renderHtml } from './html.js';
export { htmlContentSecurityPolicy } from './html-style.js';
export { drawHouse } from './house-drawing.js';
export { darkPalette, lightPalette } from './palette.js';
export { type ReadableHouse, readableHouse } from './readable-house.js';
export { renderXlsx } from './xlsx/xlsx.js';
export { PdfRenderer } from './pdf/pdf-renderer.js';
