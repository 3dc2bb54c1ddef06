import { type Markish, text } from '@observablehq/plot';
import { type ChartLayout, chartWidths, textSize, wrapLabel } from './chart-drawing.js';
import { textLook } from './chart-plot.js';
import type { Palette } from './palette.js';

const labelWidth = 216;
const lineHeight = textSize + 3;
/** How high a bar is, and the field of a hidden one. */
export const thickness = 18;

/** Categories below each other: where their labels stand, and what is drawn of them. */
export interface Rows {
  readonly height: number;
  /** Where the scale can begin. */
  readonly left: number;
  /** From the top of a row to what is drawn in it. */
  readonly top: number;
  /** The same, as a bar wants it. */
  readonly insets: { readonly insetTop: number; readonly insetBottom: number };
  /** From the middle of a row to the middle of what is drawn in it. */
  readonly dy: number;
  /** The labels, in a drawing of which the scale begins there. */
  readonly labels: (marginLeft: number) => Markish;
}

/** On a page labels stand before their rows; on a phone above them, with `below` on a line of its own. */
export function rowsOf(
  labels: readonly { readonly label: string; readonly below?: string }[],
  layout: ChartLayout,
  { ink, paper }: Palette,
): Rows {
  const isPhone = layout === 'phone';
  const lines = labels.map(({ label, below }) => [
    ...wrapLabel(label, isPhone ? chartWidths.phone - 4 : labelWidth, 2),
    ...(isPhone && below ? [below] : []),
  ]);
  const most = Math.max(1, ...lines.map(({ length }) => length)) * lineHeight;
  const height = isPhone ? most + thickness + 16 : Math.max(thickness, most) + 8;
  const top = isPhone ? most + 11 : (height - thickness) / 2;
  // A label on a line of the scale stays readable by an edge of paper.
  const place = isPhone
    ? ({ textAnchor: 'start', lineAnchor: 'bottom', dy: top - 6 - height / 2, stroke: paper, strokeWidth: 4 } as const)
    : ({ textAnchor: 'end' } as const);
  return {
    height,
    left: isPhone ? 1 : labelWidth + 16,
    top,
    insets: { insetTop: top, insetBottom: height - top - thickness },
    dy: top + thickness / 2 - height / 2,
    labels: (marginLeft) =>
      text(lines, {
        ...{ y: (_: unknown, index: number) => index, text: (own: string[]) => own.join('\n') },
        ...{ ...textLook, ...place, fill: ink, frameAnchor: 'left', dx: (isPhone ? 1 : labelWidth) - marginLeft },
      }),
  };
}
