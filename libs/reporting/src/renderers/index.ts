export { renderCsv } from './csv.js';
export { renderHtml } from './html.js';
export { htmlContentSecurityPolicy } from './html-style.js';
export { PdfRenderer } from './pdf/pdf-renderer.js';
