import type { Value } from '../document/value.js';
import type { ValueParts } from '../words/format-value.js';

/** A value as it is read: what stands out, what belongs to it, and what kind of thing it is. */
export interface ReadableValue extends ValueParts {
  readonly look: 'number' | 'text' | 'hidden' | 'none';
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
