import type { ReportDocument } from '../document/report-document.js';
import { type Wording, word } from '../words/words.js';
import { renderBlock } from './html-blocks.js';
import { htmlContentSecurityPolicy, htmlStyle } from './html-style.js';
import { Markup, markup } from './markup.js';
import { type ReadableReport, readableReport } from './readable-report.js';

/**
 * A report as one file of HTML: no scripts, no requests, light and dark, prints on A4, and readable with a screen
 * reader (WCAG 2.2 AA). The same document and words give the same bytes.
 */
export function renderHtml(document: ReportDocument, wording: Wording): string {
  const report = readableReport(document, wording);
  const page = markup`<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(htmlContentSecurityPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${report.title}: ${report.subject}</title>
<style>${new Markup(htmlStyle)}</style>
</head>
<body>
<a class="skip" href="#content">${word(wording, 'frame.skip')}</a>
${renderHead(report)}
${renderContents(report, wording)}
<main id="content">
${report.sections.map((section, index) => renderSection(section, index + 1, wording))}
</main>
${renderAbout(report, wording)}
</body>
</html>
`;
  return page.text;
}

function renderHead(report: ReadableReport): Markup {
  const facts = report.facts.map(({ label, lines }) => {
    const [first = '', ...others] = lines;
    const rest = others.map((line) => markup`<dd class="small">${line}</dd>`);
    return markup`<div><dt>${label}</dt><dd><bdi>${first}</bdi></dd>${rest}</div>`;
  });
  return markup`<header>
<h1><span class="kind">${report.title}<span class="unseen">: </span></span><bdi>${report.subject}</bdi></h1>
<dl class="facts">
${facts}
</dl>
</header>`;
}

/** Links to the sections, where there are enough of them to lose one's way. */
function renderContents(report: ReadableReport, wording: Wording): Markup {
  if (report.sections.length < 3) return new Markup('');
  const items = report.sections.map(
    ({ title }, index) => markup`<li><a href="#section-${index + 1}">${title}</a></li>`,
  );
  return markup`<nav aria-labelledby="contents">
<p id="contents">${word(wording, 'frame.contents')}</p>
<ol>
${items}
</ol>
</nav>`;
}

function renderSection(
  { title, blocks }: ReadableReport['sections'][number],
  number: number,
  wording: Wording,
): Markup {
  return markup`<section id="section-${number}" aria-labelledby="section-${number}-title">
<h2 id="section-${number}-title">${title}</h2>
${blocks.map((block) => renderBlock(block, title, wording))}
</section>`;
}

function renderAbout({ about }: ReadableReport, wording: Wording): Markup {
  const reasons = about.hidden.map(({ reason, why }) => markup`<li><strong>${reason}</strong>: ${why}</li>`);
  return markup`<footer>
<h2>${word(wording, 'frame.about')}</h2>
<h3>${word(wording, 'frame.owner')}</h3>
<p>${about.ownership}</p>
<h3>${word(wording, 'frame.smallNumbers')}</h3>
<p>${about.hiding}</p>
${reasons.length > 0 ? markup`<ul>\n${reasons}\n</ul>` : null}
<h3>${word(wording, 'frame.origin')}</h3>
<p>${word(wording, 'frame.originText')}</p>
<p class="note">${about.templateVersion}<br>${word(wording, 'frame.contentHash')}: <code>${about.contentHash}</code></p>
</footer>`;
}
