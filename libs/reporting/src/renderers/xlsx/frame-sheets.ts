import { contentHash } from '../../document/canonical-json.js';
import type { ReportDocument } from '../../document/report-document.js';
import { dayBefore } from '../../words/format-date.js';
import { say } from '../../words/say.js';
import { type Wording, word } from '../../words/words.js';
import { comparedWith } from '../readable-frame.js';
import { tidyLines } from '../tidy-lines.js';
import { type Cell, dateCell, momentCell, numberCell, textCell } from './cells.js';
import type { Sheet } from './value-columns.js';

/** The first sheet: what this is, of whom, from when, and how it may be read. */
export function aboutSheet(document: ReportDocument, wording: Wording): Sheet {
  const { subject, board, period, dataMoment, templateVersion } = document;
  const values = { subject: { kind: 'text', text: subject.name }, board: { kind: 'text', text: board.name } } as const;
  const compared = comparedWith(document, wording);
  const rows: [label: string, cell: Cell][] = [
    ['sheet.report', textCell(word(wording, 'title'))],
    ['sheet.subject', textCell(subject.name)],
    ['frame.board', textCell(board.name)],
    ['frame.period', textCell(period.name ?? '')],
    ['sheet.firstDay', dateCell(period.from, wording)],
    ['sheet.lastDay', dateCell(dayBefore(period.until), wording)],
    ['frame.dataMoment', momentCell(dataMoment, wording)],
    ['frame.comparedWith', textCell(compared ?? '')],
    ['sheet.templateVersion', numberCell(templateVersion, '0')],
    ['frame.contentHash', textCell(contentHash(document))],
    ['frame.owner', textCell(say(wording, 'ownership', values))],
    ['frame.origin', textCell(word(wording, 'frame.originText'))],
  ];
  return {
    title: word(wording, 'sheet.about'),
    heads: [word(wording, 'sheet.what'), word(wording, 'chart.value')],
    rows: rows.filter(([, cell]) => cell !== null).map(([label, cell]) => [textCell(word(wording, label)), cell]),
  };
}

/** The last sheet: every figure that is hidden, or of an earlier report, where it stands, and why. */
export function hiddenSheet(document: ReportDocument, wording: Wording): Sheet {
  let sentence = '';
  const found = tidyLines(document, wording).flatMap((own) => {
    if (own.column === 'sentence') sentence = String(own.value ?? '');
    // A number of a sentence has the key of that as its row, and people read the sentence.
    const line = own.block === 'sentences' ? { ...own, row_title: sentence, column_title: null } : own;
    const hidden = [...(line.hidden_reason ? [line.hidden_reason] : []), ...(line.as_of ? ['earlier_figure'] : [])].map(
      (reason) => ({ ...line, reason, column_title: line.column_title ?? '' }),
    );
    const before = line.before_hidden_reason;
    const title = [line.column_title, word(wording, 'value.beforeTitle')].filter(Boolean).join(': ');
    return before ? [...hidden, { ...line, reason: before, column_title: title }] : hidden;
  });
  const rows = found.map(
    ({ section_title: section, block_title: block, row_title: row, column_title: column, reason }) =>
      [section, block, row, column, word(wording, `hidden.${reason}`), word(wording, `hidden.${reason}.why`)].map(
        (text) => textCell(String(text ?? '')),
      ),
  );
  const heads = ['sheet.section', 'sheet.place', 'sheet.row', 'sheet.figure', 'sheet.reason', 'sheet.why'];
  return {
    title: word(wording, 'sheet.hidden'),
    heads: heads.map((key) => word(wording, key)),
    rows: rows.length > 0 ? rows : [[textCell(word(wording, 'sheet.noneHidden'))]],
  };
}
