/** The colours of a report. Text colours have a contrast of 4.5 or more on paper and wash, fills 3 or more. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  /** Text of less weight: labels, notes, what is hidden. */
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  /** Bars, columns, dots. */
  readonly fill: string;
  /** Background of cards and tags. */
  readonly wash: string;
}

export const lightPalette: Palette = {
  paper: '#fffefb',
  ink: '#1d2a30',
  muted: '#57656c',
  line: '#d9d6cd',
  accent: '#17605f',
  fill: '#3f8783',
  wash: '#f3f1ea',
};

export const darkPalette: Palette = {
  paper: '#14191c',
  ink: '#e6ebec',
  muted: '#a4b2b7',
  line: '#39464c',
  accent: '#8ad0c9',
  fill: '#56a39d',
  wash: '#1d2529',
};

/** On paper the background is the paper's own. */
export const printPalette: Palette = { ...lightPalette, paper: '#ffffff', wash: '#f5f4ef' };
