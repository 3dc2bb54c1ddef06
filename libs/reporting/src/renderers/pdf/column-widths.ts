import { estimateWidth } from '../chart-drawing.js';
import type { ReadableBlock } from '../readable-report.js';

/** In points: an A4 less its margins, the size of text in a table, the space beside a cell. */
const pageWidth = 465;
const textSize = 9;
const padding = 14;

/** Longer texts are broken over lines anyhow. */
const widestText = 170;

/**
 * The parts of the page that columns get. Typst shrinks all columns alike where they do not fit, short ones too; here
 * each keeps room for its longest word, and what is left is shared out by what they would like to have.
 */
export function columnWidths({ columns, rows }: Extract<ReadableBlock, { type: 'table' }>): number[] {
  const texts = columns.map(({ title }, index) => {
    const cells = rows.flatMap((row) => row[index] ?? []);
    return {
      lines: cells.map(({ main }) => main),
      words: [title, ...cells.flatMap(({ main, detail }) => [main, detail ?? ''])],
    };
  });
  const least = texts.map(({ words }) => widest(words.flatMap((text) => text.split(' '))));
  const liked = texts.map(({ lines }, index) => Math.max(least[index] ?? 0, widest(lines)));
  const room = pageWidth - padding * columns.length - sum(least);
  const wish = sum(liked) - sum(least);
  const share = wish > 0 ? Math.min(1, Math.max(0, room / wish)) : 0;
  return columns.map((_, index) => {
    const [low, high] = [least[index] ?? 0, liked[index] ?? 0];
    return Math.round(low + (high - low) * share + padding);
  });
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => Math.min(widestText, estimateWidth(text, textSize))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
