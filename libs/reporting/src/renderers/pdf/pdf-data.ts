import type { ReportDocument } from '../../document/report-document.js';
import { type Wording, word } from '../../words/words.js';
import { drawChart } from '../charts.js';
import { drawHouse } from '../house-drawing.js';
import { printPalette } from '../palette.js';
import type { ReadableHouse } from '../readable-house.js';
import { columnWidths } from './column-widths.js';
import { type ReadableBlock, type ReadableReport, readableReport } from '../readable-report.js';

/** What the template reads, as JSON: the readable report with its charts drawn and the words of the frame. */
export function pdfData(document: ReportDocument, wording: Wording): string {
  const report = readableReport(document, wording);
  return JSON.stringify({
    language: report.language,
    region: report.language === 'nl' ? 'NL' : 'GB',
    title: report.title,
    subject: report.subject,
    runningTitle: shortened(`${report.title}: ${report.subject}`, 90),
    author: report.board,
    facts: report.facts,
    date: documentDate(report.dataMoment),
    palette: printPalette,
    pageNumber: word(wording, 'frame.page'),
    noEntries: word(wording, 'entries.none'),
    noData: word(wording, 'data.none'),
    sections: report.sections.map(({ title, blocks }) => ({ title, blocks: blocks.map(blockData) })),
    about: aboutData(report, wording),
  });
}

/** Cuts whole words off the end where a text is too long for its one line. */
function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s*\S*$/u, '')} …`;
}

function blockData(block: ReadableBlock): object {
  if (block.type === 'table') return { ...block, widths: columnWidths(block) };
  if (block.type === 'house') return houseData(block);
  if (block.type !== 'chart') return block;
  const alternative = `${block.title}. ${block.summary} ${block.listing}`;
  // The description is the image's alternative text in the PDF; the SVG's own is not read there.
  const svg = drawChart(block, block.summary, { colours: printPalette, fontFamily: 'Inter' }).text;
  return {
    type: block.type,
    title: block.title,
    unit: block.unit,
    svg: block.points.length > 0 ? svg : null,
    alternative,
    beside: block.beside ? { ...block.beside, note: null, before: null } : null,
  };
}

/** From the foundation up, below the drawing. */
function houseData(house: ReadableHouse): object {
  const { title, source, listing, floors, columns } = house;
  return {
    type: house.type,
    title,
    source,
    svg: drawHouse(house, title, { colours: printPalette, fontFamily: 'Inter' }).text,
    alternative: `${title}. ${listing}`,
    floors: floors.toReversed(),
    columns: [columns.indicator, columns.value, columns.emerging, columns.habit, columns.questions],
  };
}

function aboutData({ about }: ReadableReport, wording: Wording): object {
  return {
    title: word(wording, 'frame.about'),
    parts: [
      { title: word(wording, 'frame.owner'), text: about.ownership, items: [] },
      { title: word(wording, 'frame.smallNumbers'), text: about.hiding, items: about.hidden },
      { title: word(wording, 'frame.origin'), text: word(wording, 'frame.originText'), items: [] },
    ],
    templateVersion: about.templateVersion,
    hashLabel: word(wording, 'frame.contentHash'),
    contentHash: about.contentHash,
  };
}

/** The PDF is dated by its data, not by the clock, so that the same report has the same bytes. */
function documentDate(moment: string): object {
  const at = new Date(moment);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}
