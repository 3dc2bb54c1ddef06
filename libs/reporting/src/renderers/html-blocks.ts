import { type Wording, filled, word } from '../words/words.js';
import { drawChart } from './charts.js';
import { renderValue, scrolling } from './html-values.js';
import { renderHouse } from './html-house.js';
import { paletteOfVariables } from './html-style.js';
import { Markup, markup } from './markup.js';
import type { ReadableChart } from './readable-chart.js';
import type { ReadableBlock } from './readable-report.js';

type BlockOf<T extends ReadableBlock['type']> = Extract<ReadableBlock, { type: T }>;

/** `sectionTitle`: a block that is called as its section does not repeat that. */
export function renderBlock(block: ReadableBlock, sectionTitle: string, wording: Wording): Markup {
  switch (block.type) {
    case 'figures':
      return renderFigures(block);
    case 'table':
      return renderTable(block, sectionTitle, wording);
    case 'chart':
      return renderChart(block, wording);
    case 'sentences':
      return renderSentences(block);
    case 'entries':
      return renderEntries(block, sectionTitle, wording);
    case 'house':
      return renderHouse(block, wording);
  }
}

function renderSentences({ heading, sentences }: BlockOf<'sentences'>): Markup {
  const title = heading === null ? null : markup`<h3>${heading}</h3>\n`;
  return markup`${title}${sentences.map((sentence) => markup`<p>${sentence}</p>`)}`;
}

function renderFigures({ figures }: Pick<BlockOf<'figures'>, 'figures'>): Markup {
  const cards = figures.map(({ label, value, note, before }) => {
    const remark = note === null ? null : markup`<dd class="note">${note}</dd>`;
    const earlier = before === null ? null : markup`<dd class="note">${before}</dd>`;
    return markup`<div><dt>${label}</dt><dd class="value ${value.look}">${renderValue(value)}</dd>${earlier}${remark}</div>`;
  });
  return markup`<dl class="figures">\n${cards}\n</dl>`;
}

function renderTable({ title, columns, rows, note }: BlockOf<'table'>, sectionTitle: string, wording: Wording): Markup {
  const heads = columns.map((column) => markup`<th scope="col"${numeric(column.numeric)}>${column.title}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((value, index) =>
      index === 0
        ? markup`<th scope="row">${renderValue(value)}</th>`
        : markup`<td${numeric(columns[index]?.numeric ?? false)}>${renderValue(value)}</td>`,
    );
    return markup`<tr>${cells}</tr>`;
  });
  const empty = markup`<tr><td colspan="${columns.length}">${word(wording, 'data.none')}</td></tr>`;
  const caption = title === sectionTitle ? markup`<span class="unseen">${title}</span>` : markup`${title}`;
  const table = markup`<table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.length > 0 ? body : empty}
</tbody>
</table>`;
  const remark = note === null ? null : markup`\n<p class="note">${note}</p>`;
  return markup`${scrolling(filled(wording, 'table.scroll', { title }), table)}${remark}`;
}

function renderChart(chart: ReadableChart, wording: Wording): Markup {
  const unit = chart.unit === null ? null : markup` <span class="unit">${chart.unit}</span>`;
  const caption = markup`<figcaption><span class="chart-title">${chart.title}</span>${unit}</figcaption>`;
  if (chart.points.length === 0) {
    return markup`<figure>\n${caption}\n<p class="none">${word(wording, 'data.none')}</p>\n</figure>`;
  }
  const style = { colours: paletteOfVariables, fontFamily: null };
  // Of these one is shown, by the width of the screen.
  const drawings = (['page', 'phone'] as const).map((layout) => drawChart(chart, chart.summary, style, layout));
  const rows = chart.points.map(
    ({ label, value }) => markup`<tr><th scope="row">${label}</th><td class="numeric">${renderValue(value)}</td></tr>`,
  );
  const beside = chart.beside
    ? markup`${renderFigures({ figures: [{ ...chart.beside, note: null, before: null }] })}\n`
    : null;
  return markup`<figure>
${caption}
${beside}${drawings}
<details>
<summary>${word(wording, 'chart.data')}</summary>
<div class="scroll"><table>
<caption class="unseen">${chart.title}</caption>
<thead><tr><th scope="col">${word(wording, 'chart.label')}</th><th scope="col" class="numeric">${word(wording, 'chart.value')}</th></tr></thead>
<tbody>
${rows}
</tbody>
</table></div>
</details>
</figure>`;
}

function renderEntries({ title, entries }: BlockOf<'entries'>, sectionTitle: string, wording: Wording): Markup {
  const isTitled = title !== sectionTitle;
  const heading = isTitled ? markup`<h3>${title}</h3>\n` : null;
  if (entries.length === 0) return markup`${heading}<p class="none">${word(wording, 'entries.none')}</p>`;
  const level = new Markup(isTitled ? 'h4' : 'h3');
  const items = entries.map((entry) => {
    const date = entry.on === null ? null : markup`<span class="date">${entry.on}</span>`;
    const tags = entry.tags.map((tag) => markup`<li>${renderValue(tag)}</li>`);
    const lines = entry.lines.map((line) => markup`<p dir="auto">${line}</p>`);
    return markup`<li>
<div class="head"><${level} dir="auto">${entry.title}</${level}>${date}</div>
${tags.length > 0 ? markup`<ul class="tags">${tags}</ul>` : null}
${lines}
</li>`;
  });
  return markup`${heading}<ul class="entries">\n${items}\n</ul>`;
}

function numeric(isNumeric: boolean): Markup | null {
  return isNumeric ? markup` class="numeric"` : null;
}
