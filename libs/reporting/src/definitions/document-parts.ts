import type { Block, ChartBlock, EntriesBlock, Section, Sentence } from '../document/report-document.js';
import type { Value } from '../document/value.js';

/* Small parts that the composing of every report is written in. */

export const count = (value: number): Value => ({ kind: 'count', value });
export const time = (minutes: number): Value => ({ kind: 'time', minutes });
export const text = (value: string): Value => ({ kind: 'text', text: value });
export const word = (key: string): Value => ({ kind: 'word', key });
export const month = (value: string): Value => ({ kind: 'month', month: value });
export const date = (on: string): Value => ({ kind: 'date', on });
export const name = ({ nl, en }: { nl: string; en: string }): Value => ({ kind: 'name', nl, en });
/** A member of staff; never by name. */
export const person = (id: string): Value => ({ kind: 'person', id });
export const share = (part: number, of: number): Value =>
  of === 0 ? { kind: 'none' } : { kind: 'share', value: part / of, of };
/** A part of a whole whose size stands elsewhere, or says nothing. */
export const portion = (part: number, of: number): Value =>
  of === 0 ? { kind: 'none' } : { kind: 'share', value: part / of };

export const sentences = (...list: Sentence[]): Block => ({ type: 'sentences', sentences: list });
/** Sentences under a heading of their own. */
export const headed = (heading: Sentence, ...list: Sentence[]): Block => ({
  type: 'sentences',
  heading,
  sentences: list,
});
export const figures = (...list: [key: string, value: Value][]): Block => ({
  type: 'figures',
  figures: list.map(([key, value]) => ({ key, value })),
});
export const table = (key: string, columns: string[], rows: Value[][]): Block => ({
  type: 'table',
  key,
  columns,
  rows,
});
export const entries = (key: string, list: EntriesBlock['entries']): Block => ({ type: 'entries', key, entries: list });
export const chart = (
  key: string,
  form: Exclude<ChartBlock['form'], 'parts'>,
  points: [label: Value, value: Value][],
): Block => ({
  type: 'chart',
  key,
  form,
  points: points.map(([label, value]) => ({ label, value })),
});
/** Shares of one whole, of nobody by name, the largest first; beside them what they come to in one number. */
export const unnamedParts = (key: string, shares: readonly Value[], beside: [key: string, value: Value]): Block => ({
  type: 'chart',
  key,
  form: 'parts',
  points: shares.map((value) => ({ label: { kind: 'none' }, value })),
  beside: { key: beside[0], value: beside[1] },
});

/** A section, or nothing where it has nothing to say. */
export const section = (key: string, ...blocks: (Block | undefined)[]): Section[] => {
  const present = blocks.filter((block) => block !== undefined);
  return present.length > 0 ? [{ key, blocks: present }] : [];
};
