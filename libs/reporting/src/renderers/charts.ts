import { drawBars } from './chart-bars.js';
import { drawColumns } from './chart-columns.js';
import { chartWidth, type ChartStyle, type Drawing, textSize } from './chart-drawing.js';
import { drawIntervals } from './chart-intervals.js';
import { drawParts } from './chart-parts.js';
import { type Markup, markup } from './markup.js';
import type { ReadableChart } from './readable-chart.js';

/**
 * A chart as SVG: a picture with a name and a description, without ids (nothing clashes when several stand on one
 * page), without styles or scripts, and the same bytes for the same chart. Nothing is said by colour alone.
 *
 * Drawn here rather than by a chart library: three plain forms with hatched gaps and numbers beside the marks need
 * little of one, a library needs a DOM on the server, and the schedule draws charts for every teacher of a board.
 */
export function drawChart(chart: ReadableChart, description: string, style: ChartStyle): Markup {
  const { height, parts } = drawing(chart, style);
  const font = style.fontFamily === null ? null : markup` font-family="${style.fontFamily}"`;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" width="${chartWidth}" height="${height}" viewBox="0 0 ${chartWidth} ${height}" font-size="${textSize}"${font}>
<title>${chart.title}</title>
<desc>${description}</desc>
${parts}
</svg>`;
}

function drawing(chart: ReadableChart, style: ChartStyle): Drawing {
  switch (chart.form) {
    case 'columns':
      return drawColumns(chart, style);
    case 'bars':
      return drawBars(chart, style);
    case 'intervals':
      return drawIntervals(chart, style);
    case 'parts':
      return drawParts(chart, style);
  }
}
