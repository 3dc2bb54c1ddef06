import type { ReportDocument } from '../../libs/reporting/src/document/report-document.js';
import type { Value } from '../../libs/reporting/src/document/value.js';
import type { DefinitionWords } from '../../libs/reporting/src/words/words.js';

/** Texts as people could write them who mean harm, or who just write what they like. */
export const hostileTexts = [
  '<script>alert(1)</script><img src="https://evil.example/x" onerror=alert(1)>',
  "\"></style></title></svg><b onmouseover='alert(1)'>&amp; & co",
  '#panic("x") #read("/etc/passwd") *vet* _schuin_ $x^2$ `raw` @ref <label> \\ // weg [#sys.version]',
  '=HYPERLINK("https://evil.example","klik")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  'Gelukt! 🎉 👩‍🏫 中文 عربي',
  `https://example.org/${'pad'.repeat(50)}`,
  'nul \u0000 bel \u0007 \u202Eomgekeerd\u202C',
  'regel één\nregel twee, met "komma"; en puntkomma',
] as const;

const text = (own: string): Value => ({ kind: 'text', text: own });

/** Those texts, in every place where a report holds people's own. */
export const hostileReport: ReportDocument = {
  report: 'hostile',
  templateVersion: 1,
  board: { id: '0198b6a0-0000-7000-8000-000000000011', name: hostileTexts[0] },
  subject: { id: '0198b6a0-0000-7000-8000-000000000012', name: hostileTexts[1] },
  period: { from: '2025-08-01', until: '2026-08-01', name: hostileTexts[2] },
  dataMoment: '2026-08-01T10:00:00Z',
  sections: [
    {
      key: 'section',
      blocks: [
        { type: 'figures', figures: hostileTexts.map((own) => ({ key: 'figure', value: text(own) })) },
        { type: 'sentences', sentences: hostileTexts.map((own) => ({ key: 'sentence', values: { own: text(own) } })) },
        {
          type: 'table',
          key: 'table',
          columns: ['first', 'second', 'third'],
          rows: hostileTexts.map((own) => [text(own), text(own), { kind: 'number', value: -1.5, decimals: 1 }]),
        },
        ...(['columns', 'bars', 'intervals'] as const).map((form) => ({
          type: 'chart' as const,
          key: 'chart',
          form,
          points: hostileTexts.map((own, index) => ({
            label: text(own),
            value: { kind: 'estimate' as const, value: index - 5, low: index - 7, high: index, decimals: 1 },
          })),
        })),
        {
          type: 'entries',
          key: 'entries',
          entries: hostileTexts.map((own) => ({ title: own, on: '2026-01-05', tags: [text(own)], lines: [own, own] })),
        },
      ],
    },
    {
      key: 'empty',
      blocks: [
        { type: 'figures', figures: [] },
        { type: 'sentences', sentences: [] },
        { type: 'table', key: 'table', columns: ['first', 'second'], rows: [] },
        { type: 'chart', key: 'chart', form: 'columns', points: [] },
        { type: 'chart', key: 'chart', form: 'bars', points: [] },
        { type: 'chart', key: 'chart', form: 'intervals', points: [] },
        { type: 'entries', key: 'entries', entries: [] },
      ],
    },
  ],
};

const words = {
  title: 'Verslag',
  ownership: 'Van {subject}, {board}.',
  section: 'Vol',
  empty: 'Leeg',
  figure: 'Cijfer',
  sentence: 'Er staat: {own}',
  table: 'Tabel',
  first: 'Eerste',
  second: 'Tweede',
  third: 'Derde',
  chart: 'Grafiek',
  entries: 'Dingen',
};

export const hostileWords: DefinitionWords = { nl: words, en: words };
