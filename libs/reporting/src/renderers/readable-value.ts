import type { Value } from '../document/value.js';
import { type ValueParts, valueParts } from '../words/format-value.js';
import type { Wording } from '../words/words.js';

/** A value as it is read: what stands out, what belongs to it, and what kind of thing it is. */
export interface ReadableValue extends ValueParts {
  readonly look: 'number' | 'text' | 'hidden' | 'none';
}

export function readableValue(value: Value, wording: Wording): ReadableValue {
  const { main, detail } = valueParts(value, wording);
  // A date by itself, in a cell or on a card, stays in one piece.
  const isDate = value.kind === 'date' || value.kind === 'month';
  return { main: isDate ? main.replaceAll(' ', '\u00a0') : main, detail, look: lookOf(value) };
}

export function lookOf(value: Value): ReadableValue['look'] {
  switch (value.kind) {
    case 'hidden':
    case 'none':
      return value.kind;
    case 'text':
    case 'word':
    case 'name':
    case 'person':
    case 'quote':
    case 'date':
    case 'month':
      return 'text';
    case 'count':
    case 'time':
    case 'hours':
    case 'euros':
    case 'share':
    case 'number':
    case 'estimate':
      return 'number';
  }
}
