import { describe, expect, it } from '@jest/globals';
import { darkPalette, lightPalette, printPalette } from './palette.js';

/** Contrast after WCAG 2.2: relative luminances, the lighter over the darker. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
  ['print', printPalette],
])('the %s palette', (_, palette) => {
  it('measures black on white as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('has text that can be read on paper and on cards', () => {
    for (const text of [palette.ink, palette.muted, palette.accent]) {
      expect(contrast(text, palette.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, palette.wash)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has bars that can be seen', () => {
    expect(contrast(palette.fill, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});
