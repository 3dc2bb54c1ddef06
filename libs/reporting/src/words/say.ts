import type { Sentence } from '../document/report-document.js';
import type { Value } from '../document/value.js';
import { formatInSentence } from './format-value.js';
import { type Wording, filled, hasWord, word } from './words.js';

/** A text with its placeholders filled; with exactly one of `n` the text for one, where there is such a text. */
export function say(wording: Wording, key: string, values: Readonly<Record<string, Value>> = {}): string {
  const texts = Object.entries(values).map(([name, value]) => [name, formatInSentence(value, wording)]);
  return filled(wording, keyForNumber(wording, key, values['n']), Object.fromEntries(texts) as Record<string, string>);
}

export function saySentence(wording: Wording, sentence: Sentence): string {
  return say(wording, sentence.key, sentence.values);
}

/** The placeholders of a text, both of its forms, without doubles. */
export function placeholders(wording: Wording, key: string): string[] {
  const texts = [key, `${key}.one`].filter((form) => hasWord(wording, form)).map((form) => word(wording, form));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')))];
}

function keyForNumber(wording: Wording, key: string, n: Value | undefined): string {
  const isOne = n?.kind === 'count' && n.value === 1;
  return isOne && hasWord(wording, `${key}.one`) ? `${key}.one` : key;
}
