import { drawBars } from './chart-bars.js';
import { drawColumns } from './chart-columns.js';
import { type ChartLayout, type ChartStyle, chartWidths, type Drawing, textSize } from './chart-drawing.js';
import { drawIntervals } from './chart-intervals.js';
import { drawParts } from './chart-parts.js';
import { type Markup, markup } from './markup.js';
import type { ReadableChart } from './readable-chart.js';

/**
 * A chart as SVG: a picture with a name and a description, without ids (nothing clashes when several stand on one
 * page), without styles or scripts, and the same bytes for the same chart. Nothing is said by colour alone.
 */
export function drawChart(
  chart: ReadableChart,
  description: string,
  style: ChartStyle,
  layout: ChartLayout = 'page',
): Markup {
  const width = chartWidths[layout];
  const { height, parts } = drawing(chart, style, layout);
  const font = style.fontFamily === null ? null : markup` font-family="${style.fontFamily}"`;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="chart on-${layout}" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="${textSize}"${font}>
<title>${chart.title}</title>
<desc>${description}</desc>
${parts}
</svg>`;
}

function drawing(chart: ReadableChart, style: ChartStyle, layout: ChartLayout): Drawing {
  switch (chart.form) {
    case 'columns':
      return drawColumns(chart, style, layout);
    case 'bars':
      return drawBars(chart, style, layout);
    case 'intervals':
      return drawIntervals(chart, style, layout);
    case 'parts':
      return drawParts(chart, style, layout);
  }
}
