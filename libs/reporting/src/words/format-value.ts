import type { Value } from '../document/value.js';
import { type Wording, filled, word } from './words.js';
import { formatDate, formatMonth, shortMoment } from './format-date.js';
import { formatNumber, formatShare } from './format-number.js';

/** A value in two parts: what stands out, and what belongs to it in smaller type. */
export interface ValueParts {
  readonly main: string;
  readonly detail: string | null;
}

/** A value on one line by itself: "43% van 28", "verborgen: minder dan 5 collega's". */
export function formatValue(value: Value, wording: Wording): string {
  const { main, detail } = valueParts(value, wording);
  if (detail === null) return main;
  if (value.kind === 'hidden') return `${main}: ${detail}`;
  return value.kind === 'estimate'
    ? `${main} (${filled(wording, 'value.interval', { range: detail })})`
    : `${main} ${detail}`;
}

/** A value inside a sentence: as by itself, but what is hidden says why between brackets. */
export function formatInSentence(value: Value, wording: Wording): string {
  if (value.kind !== 'hidden') return formatValue(value, wording);
  const { main, detail } = valueParts(value, wording);
  return `${main} (${detail})`;
}

export function valueParts(value: Value, wording: Wording): ValueParts {
  const { main, detail } = partsOf(value, wording);
  if (value.asOf === undefined) return { main, detail };
  const moment = shortMoment(value.asOf, 'Europe/Amsterdam', wording.language);
  const asOf = filled(wording, 'value.asOf', { moment });
  return { main, detail: [...(detail === null ? [] : [detail]), `(${asOf})`].join(' ') };
}

function partsOf(value: Value, wording: Wording): ValueParts {
  const { language } = wording;
  switch (value.kind) {
    case 'count':
      return whole(bounded(formatNumber(value.value, 0, language), value.atLeast && 'at_least'));
    case 'time':
      return whole(formatTime(value.minutes, wording));
    case 'hours':
      return whole(formatHours(value.hours, wording));
    case 'euros':
      return whole(formatEuros(value.euros, wording));
    case 'share': {
      const share = formatShare(value.value, language);
      return {
        main: bounded(share, value.atLeast && 'at_least'),
        detail:
          value.of === undefined ? null : filled(wording, 'value.shareOf', { of: formatNumber(value.of, 0, language) }),
      };
    }
    case 'number':
      return whole(bounded(formatNumber(value.value, value.decimals, language), value.bound));
    case 'estimate': {
      const low = formatNumber(value.low, value.decimals, language);
      const high = formatNumber(value.high, value.decimals, language);
      return {
        main: formatNumber(value.value, value.decimals, language),
        detail: filled(wording, 'value.range', { low, high }),
      };
    }
    case 'text':
      return whole(value.text);
    case 'word':
      return whole(word(wording, value.key));
    case 'name':
      return whole(value[language]);
    case 'person':
      return whole(word(wording, 'value.person'));
    case 'quote':
      return whole(word(wording, 'value.quote'));
    case 'date':
      return whole(formatDate(value.on, language));
    case 'month':
      return whole(formatMonth(value.month, language));
    case 'hidden':
      return { main: word(wording, 'value.hidden'), detail: word(wording, `hidden.${value.reason}`) };
    case 'none':
      return whole(word(wording, 'value.none'));
  }
}

/** A number with the sign that says that it lies there or beyond. */
function bounded(number: string, bound: 'at_least' | 'at_most' | undefined): string {
  if (bound === undefined) return number;
  return `${bound === 'at_least' ? '≥' : '≤'}\u00a0${number}`;
}

function whole(main: string): ValueParts {
  return { main, detail: null };
}

/** "3 u 15 min", "45 min", "2 u"; a number stays with its unit (no-break spaces); a balance can be below zero. */
function formatTime(minutes: number, wording: Wording): string {
  const rounded = Math.round(Math.abs(minutes));
  const hours = Math.floor(rounded / 60);
  const rest = rounded % 60;
  const parts: string[] = [];
  if (hours > 0) parts.push(`${formatNumber(hours, 0, wording.language)}\u00a0${word(wording, 'unit.hour')}`);
  if (rest > 0 || hours === 0) parts.push(`${rest}\u00a0${word(wording, 'unit.minute')}`);
  return `${minutes < 0 && rounded > 0 ? '−' : ''}${parts.join(' ')}`;
}

function formatHours(hours: number, wording: Wording): string {
  const key = Math.round(hours) === 1 ? 'unit.hours.one' : 'unit.hours';
  return filled(wording, key, { n: formatNumber(hours, 0, wording.language) }).replaceAll(' ', '\u00a0');
}

/** "€ 500", "€ 12,50"; what is overspent has its minus before the sign. */
function formatEuros(euros: number, wording: Wording): string {
  const amount = formatNumber(Math.abs(euros), Number.isInteger(euros) ? 0 : 2, wording.language);
  return `${euros < 0 ? '−' : ''}${filled(wording, 'unit.euros', { n: amount })}`;
}
