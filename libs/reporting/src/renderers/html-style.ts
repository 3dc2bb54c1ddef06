import { createHash } from 'node:crypto';
import { darkPalette, lightPalette, type Palette, printPalette } from './palette.js';

/** Colours by their names in the style sheet, for parts of the page that are drawn elsewhere. */
export const paletteOfVariables: Palette = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  accent: 'var(--accent)',
  fill: 'var(--fill)',
  wash: 'var(--wash)',
};

function variables(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}

const screen = `
:root { ${variables(lightPalette)} color-scheme: light dark; }
@media screen and (prefers-color-scheme: dark) { :root { ${variables(darkPalette)} } }
* { box-sizing: border-box; }
html { font: 100%/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; padding: 0 1.25rem; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
header, nav, main, footer { max-width: 46rem; margin-inline: auto; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; padding: 0.5rem 1rem; background: var(--paper); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

header { padding-top: 3.5rem; }
h1 { margin: 0; font-size: 2.25rem; line-height: 1.15; font-weight: 650; letter-spacing: -0.018em; text-wrap: balance; }
h1 .kind { display: block; margin-bottom: 0.6rem; font-size: 1rem; font-weight: 600; letter-spacing: 0; color: var(--accent); }
.facts { display: grid; gap: 1rem 2rem; margin: 2rem 0 0; padding: 1.1rem 0 1.2rem; border-block: 1px solid var(--line); }
.facts dt, .figures dt { font-size: 0.875rem; line-height: 1.35; color: var(--muted); }
.facts dd { margin: 0.15rem 0 0; line-height: 1.4; }
.facts .small { color: var(--muted); font-size: 0.875rem; }
@media (min-width: 40rem) { .facts { grid-template-columns: 1.65fr 1fr 1.1fr; } }
nav { margin-top: 1.1rem; font-size: 0.9375rem; }
nav p { margin: 0; color: var(--muted); font-size: 0.875rem; }
nav ol { display: flex; flex-wrap: wrap; gap: 0.1rem 1.4rem; margin: 0.15rem 0 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.15rem 0; }

section { margin-top: 3.5rem; }
h2 { margin: 0 0 1.1rem; font-size: 1.5rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.012em; text-wrap: balance; }
h3, caption, .chart-title { font-size: 1.0625rem; line-height: 1.4; font-weight: 600; text-align: left; }
h3 { margin: 2.25rem 0 0.9rem; }
p { margin: 0 0 0.9rem; max-width: 40rem; }
.note, .unit { color: var(--muted); font-size: 0.875rem; }
.hidden, .none { color: var(--muted); }
.detail { color: var(--muted); font-size: 0.875em; white-space: normal; }

.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.75rem; margin: 0 0 1.75rem; }
.figures > div { display: flex; flex-direction: column; padding: 0.9rem 1.1rem 1rem; background: var(--wash); border-radius: 0.5rem; }
.figures dd { margin: 0; }
.figures dd.value { margin-top: 0.3rem; font-size: 1.75rem; line-height: 1.2; font-weight: 600; letter-spacing: -0.012em; font-variant-numeric: tabular-nums; }
.figures dd.value .detail { display: block; margin-top: 0.15rem; font-size: 0.875rem; line-height: 1.35; font-weight: 400; letter-spacing: 0; }
.figures dd.hidden, .figures dd.none, .figures dd.text { font-size: 1.125rem; line-height: 1.5; font-weight: 500; }
.figures .note { margin-top: 0.35rem; line-height: 1.4; }

.scroll { position: relative; overflow-x: auto; margin: 2rem 0; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
caption { padding-bottom: 0.6rem; }
th, td { padding: 0.5rem 0 0.5rem 1.25rem; text-align: left; vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; }
thead th { vertical-align: bottom; color: var(--muted); font-size: 0.875rem; font-weight: 600; border-bottom: 1.5px solid var(--ink); }
tbody th { font-weight: 400; min-width: 9rem; }
tbody tr { border-bottom: 1px solid var(--line); }
th.numeric, td.numeric { text-align: right; }
td .detail { display: block; line-height: 1.3; }
.scroll + .note { margin-top: -1.4rem; }

figure { margin: 2rem 0; }
figcaption { margin-bottom: 0.6rem; }
.source { margin: 0.6rem 0 0; color: var(--muted); font-size: 0.875rem; }
.unit { margin-left: 0.35rem; font-weight: 400; }
figure .scroll { margin: 0; }
.chart { display: block; width: 100%; height: auto; }
.chart.house { min-width: 34rem; }
.on-phone { display: none; max-width: 28rem; }
@media screen and (max-width: 39.99rem) { .on-page { display: none; } .on-phone { display: block; } }
details { margin-top: 0.5rem; font-size: 0.9375rem; }
summary { width: fit-content; padding: 0.15rem 0; color: var(--accent); cursor: pointer; }
details .scroll { margin: 0.5rem 0 1rem; }

.floor { margin: 3rem 0 0.5rem; font-size: 1.1875rem; color: var(--accent); }
.room { margin: 1.25rem 0 0; padding: 1.1rem 1.25rem 0.9rem; border: 1.5px solid var(--line); border-radius: 0.5rem; }
.room.not_yet_visible { border-style: dashed; border-color: var(--muted); }
.room.hidden { border-style: dotted; border-color: var(--muted); color: inherit; }
.room.emerging { border-color: var(--fill); }
.room.habit { border: 3px solid var(--accent); }
.room .head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1.5rem; }
.room h4 { margin: 0; font-size: 1.0625rem; }
.room .state { font-weight: 600; color: var(--accent); }
.room .scroll { margin: 1rem 0; }
.room th .detail { display: block; max-width: 22rem; line-height: 1.4; }
@media (max-width: 36rem) {
  .room .scroll { overflow-x: visible; }
  .room tr { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 0.75rem; padding: 0.4rem 0; }
  .room th, .room td { padding: 0.1rem 0; text-align: left; overflow-wrap: anywhere; }
  .room tbody th, .room thead th:first-child { grid-column: 1 / -1; }
}
.room .ask { margin: 0; font-weight: 600; font-size: 0.9375rem; }
.room ul { margin: 0.2rem 0 0.4rem; padding-left: 1.1rem; }

.entries { margin: 0; padding: 0; list-style: none; }
.entries > li { padding: 1rem 0 0.35rem; border-top: 1px solid var(--line); }
.entries .head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1.5rem; margin-bottom: 0.3rem; }
.entries h3, .entries h4 { min-width: 0; margin: 0; overflow-wrap: anywhere; font-size: 1rem; line-height: 1.45; font-weight: 600; }
.entries .date { color: var(--muted); font-size: 0.875rem; white-space: nowrap; }
.entries p { margin-bottom: 0.6rem; white-space: pre-line; }
.tags { display: flex; flex-wrap: wrap; gap: 0.35rem; margin: 0 0 0.6rem; padding: 0; list-style: none; }
.tags li { min-width: 0; overflow-wrap: anywhere; padding: 0.05rem 0.6rem; font-size: 0.8125rem; background: var(--wash); border: 1px solid var(--line); border-radius: 1rem; }

footer { margin-top: 4.5rem; padding: 1.75rem 0 4rem; border-top: 1px solid var(--line); font-size: 0.9375rem; }
footer h2 { font-size: 1.125rem; letter-spacing: 0; }
footer h3 { margin: 1.4rem 0 0.25rem; font-size: 0.9375rem; }
footer ul { margin: 0 0 0.9rem; padding-left: 1.1rem; max-width: 40rem; }
footer li { margin-bottom: 0.3rem; }
footer code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: 0.8125rem; overflow-wrap: anywhere; }
`;

const paper = `
@page { size: A4; margin: 18mm 18mm 20mm; }
@media print {
  :root { ${variables(printPalette)} color-scheme: light; }
  html { font-size: 10.5pt; line-height: 1.5; }
  body { padding: 0; }
  header, main, footer { max-width: none; }
  header { padding-top: 0; }
  p { max-width: none; }
  nav, details, .skip { display: none; }
  section { margin-top: 2.2rem; }
  h1, h2, h3, h4, caption, figcaption { break-after: avoid; }
  figure, .figures > div, tr, .entries > li, .room { break-inside: avoid; }
  thead { display: table-header-group; }
  .facts { grid-template-columns: 1.65fr 1fr 1.1fr; }
  .scroll { overflow: visible; }
  .chart { min-width: 0; }
  .figures > div, .tags li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  footer { margin-top: 2.5rem; padding-bottom: 0; }
}
`;

export const htmlStyle = screen + paper;

/**
 * What a browser may do with a report: apply this one style sheet and nothing else: no script, no request. It stands
 * in the file; a server that sends the file can send it as a header too, and must not send a stricter one.
 */
export const htmlContentSecurityPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(htmlStyle, 'utf8').digest('base64')}'; base-uri 'none'; form-action 'none'`;
