import type {
  Block,
  ChartBlock,
  EntriesBlock,
  FiguresBlock,
  ReportDocument,
  SentencesBlock,
  TableBlock,
} from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { grouped } from '../../grouped.js';
import { formatValue } from '../../words/format-value.js';
import { saySentence } from '../../words/say.js';
import { type Wording, word } from '../../words/words.js';
import { labelOf } from '../readable-chart.js';
import { dateCell, numberCell, textCell, valueCell } from './cells.js';
import { houseSheet } from './house-sheet.js';
import { beside, column, columnIfAny, type Sheet, texts, valueColumns } from './value-columns.js';

type Placed<Type extends Block['type']> = Extract<Block, { type: Type }> & { readonly section: string };

/** What a report says, a sheet for each kind of block; a sheet for each table, because each has columns of its own. */
export function blockSheets({ sections }: ReportDocument, wording: Wording): Sheet[] {
  const placed = sections.flatMap(({ key, blocks }) =>
    blocks.map((block) => ({ ...block, section: word(wording, key) })),
  );
  const of = <Type extends Block['type']>(type: Type): Placed<Type>[] =>
    placed.filter((block): block is Placed<Type> => block.type === type);
  const sheets = [
    figuresSheet(of('figures'), wording),
    ...of('house').map((house) => houseSheet(house, wording)),
    ...tableSheets(of('table'), wording),
    chartsSheet(of('chart'), wording),
    sentencesSheet(of('sentences'), wording),
    entriesSheet(of('entries'), wording),
  ];
  return sheets.filter(({ rows }) => rows.length > 0);
}

function figuresSheet(blocks: readonly (FiguresBlock & { section: string })[], wording: Wording): Sheet {
  const all = blocks.flatMap(({ section, figures }) => figures.map((figure) => ({ section, ...figure })));
  const none: Value = { kind: 'none' };
  const before = all.map((figure) => figure.before ?? none);
  const table = beside(
    texts(
      word(wording, 'sheet.section'),
      all.map(({ section }) => section),
    ),
    texts(
      word(wording, 'sheet.figure'),
      all.map(({ key }) => word(wording, key)),
    ),
    valueColumns(
      word(wording, 'chart.value'),
      all.map(({ value }) => value),
      wording,
    ),
    ...(before.some(({ kind }) => kind !== 'none')
      ? [valueColumns(word(wording, 'value.beforeTitle'), before, wording)]
      : []),
    ...columnIfAny(
      word(wording, 'sheet.note'),
      all.map(({ note }) => (note ? textCell(saySentence(wording, note)) : null)),
    ),
  );
  return { title: word(wording, 'sheet.figures'), ...table };
}

/** Tables of one key are one table: of each row is said which section, and which of them, it stood in. */
function tableSheets(blocks: readonly (TableBlock & { section: string })[], wording: Wording): Sheet[] {
  return [...grouped(blocks, ({ key, columns }) => [key, ...columns].join(' ')).values()].map((same) => {
    const [{ key, columns } = { key: '', columns: [] }] = same;
    const rows = same.flatMap(({ section, rows: own }, index) => own.map((row) => ({ section, nr: index + 1, row })));
    const table = beside(
      texts(
        word(wording, 'sheet.section'),
        rows.map(({ section }) => section),
      ),
      ...(same.length > 1
        ? [
            column(
              '#',
              rows.map(({ nr }) => numberCell(nr, '0')),
            ),
          ]
        : []),
      ...columns.map((name, index) =>
        valueColumns(
          word(wording, name),
          rows.map(({ row }) => row[index] ?? { kind: 'none' }),
          wording,
        ),
      ),
    );
    return { title: word(wording, key), ...table };
  });
}

function chartsSheet(blocks: readonly (ChartBlock & { section: string })[], wording: Wording): Sheet {
  const points = blocks.flatMap(({ section, ...chart }) => {
    const place = { section, title: word(wording, chart.key) };
    const all = chart.points.map((point, index) => {
      const isDated = point.label.kind === 'date' || point.label.kind === 'month';
      const label = isDated ? valueCell(point.label, wording) : textCell(labelOf(point, index, chart, wording));
      return { ...place, label, value: point.value };
    });
    const { beside: figure } = chart;
    return figure ? [...all, { ...place, label: textCell(word(wording, figure.key)), value: figure.value }] : all;
  });
  const table = beside(
    texts(
      word(wording, 'sheet.section'),
      points.map(({ section }) => section),
    ),
    texts(
      word(wording, 'sheet.chart'),
      points.map(({ title }) => title),
    ),
    column(
      word(wording, 'chart.label'),
      points.map(({ label }) => label),
    ),
    valueColumns(
      word(wording, 'chart.value'),
      points.map(({ value }) => value),
      wording,
    ),
  );
  return { title: word(wording, 'sheet.charts'), ...table };
}

function sentencesSheet(blocks: readonly (SentencesBlock & { section: string })[], wording: Wording): Sheet {
  const all = blocks.flatMap(({ section, heading, sentences }) =>
    sentences.map((sentence) => ({ section, heading, sentence })),
  );
  const table = beside(
    texts(
      word(wording, 'sheet.section'),
      all.map(({ section }) => section),
    ),
    ...columnIfAny(
      word(wording, 'sheet.heading'),
      all.map(({ heading }) => (heading ? textCell(saySentence(wording, heading)) : null)),
    ),
    texts(
      word(wording, 'sheet.sentence'),
      all.map(({ sentence }) => saySentence(wording, sentence)),
    ),
  );
  return { title: word(wording, 'sheet.sentences'), ...table };
}

function entriesSheet(blocks: readonly (EntriesBlock & { section: string })[], wording: Wording): Sheet {
  const all = blocks.flatMap(({ section, key, entries }) => entries.map((entry) => ({ section, key, ...entry })));
  const table = beside(
    texts(
      word(wording, 'sheet.section'),
      all.map(({ section }) => section),
    ),
    texts(
      word(wording, 'sheet.list'),
      all.map(({ key }) => word(wording, key)),
    ),
    texts(
      word(wording, 'sheet.entry'),
      all.map(({ title }) => title),
    ),
    ...columnIfAny(
      word(wording, 'sheet.on'),
      all.map(({ on }) => (on === undefined ? null : dateCell(on, wording))),
    ),
    ...columnIfAny(
      word(wording, 'sheet.tags'),
      all.map(({ tags }) => textCell((tags ?? []).map((tag) => formatValue(tag, wording)).join(', '))),
    ),
    ...columnIfAny(
      word(wording, 'sheet.text'),
      all.map(({ lines }) => textCell((lines ?? []).join('\n'))),
    ),
  );
  return { title: word(wording, 'sheet.entries'), ...table };
}
