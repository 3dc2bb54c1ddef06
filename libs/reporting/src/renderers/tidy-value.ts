import type { Value } from '../document/value.js';
import { formatValue } from '../words/format-value.js';
import { type Wording, word } from '../words/words.js';

/** Names are the same in every language, so that a script that reads them works on each; texts are in one language. */
export const TIDY_COLUMNS = [
  'report',
  'subject',
  'first_day',
  'last_day',
  'section',
  'section_title',
  'block_number',
  'block',
  'block_title',
  'row',
  'row_title',
  'column',
  'column_title',
  'value',
  'unit',
  'low',
  'high',
  'of',
  'hidden_reason',
  'hidden_in_words',
  'as_of',
  'before',
  'before_hidden_reason',
] as const;

export type TidyLine = { readonly [column in (typeof TIDY_COLUMNS)[number]]?: string | number | null };

/** A label as a script wants it: dates and months in their own notation. */
export function plain(label: Value, wording: Wording): string {
  if (label.kind === 'date') return label.on;
  return label.kind === 'month' ? label.month : withPlainSpaces(formatValue(label, wording));
}

/** No-break spaces are for lay-out; who searches a cell types plain ones. */
export function withPlainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** A figure that was repeated from an earlier report says of which day it is. */
export function cell(value: Value, wording: Wording): TidyLine {
  return value.asOf === undefined ? content(value, wording) : { ...content(value, wording), as_of: value.asOf };
}

function content(value: Value, wording: Wording): TidyLine {
  switch (value.kind) {
    case 'count':
      return { value: value.value, unit: value.atLeast ? 'count_at_least' : 'count' };
    case 'time':
      return { value: value.minutes, unit: 'minutes' };
    case 'hours':
      return { value: value.hours, unit: 'hours' };
    case 'euros':
      return { value: value.euros, unit: 'euros' };
    case 'share':
      return { value: value.value, unit: value.atLeast ? 'share_at_least' : 'share', of: value.of };
    case 'number':
      return { value: value.value, unit: value.bound ? `number_${value.bound}` : 'number' };
    case 'estimate':
      return { value: value.value, unit: 'estimate', low: value.low, high: value.high };
    case 'text':
      return { value: value.text, unit: 'text' };
    case 'word':
      return { value: word(wording, value.key), unit: 'text' };
    case 'name':
      return { value: value[wording.language], unit: 'text' };
    case 'person':
      return { value: word(wording, 'value.person'), unit: 'text' };
    case 'quote':
      return { value: word(wording, 'value.quote'), unit: 'text' };
    case 'date':
      return { value: value.on, unit: 'date' };
    case 'month':
      return { value: value.month, unit: 'month' };
    case 'hidden':
      return { hidden_reason: value.reason, hidden_in_words: word(wording, `hidden.${value.reason}`) };
    case 'none':
      return {};
  }
}

/** What it was in the period before, in the unit of what it is now; or why that is not said. */
export function earlier(before: Value, wording: Wording): TidyLine {
  const { value, hidden_reason: reason } = content(before, wording);
  return { before: value, before_hidden_reason: reason };
}
