import { CITIZENSHIP, CLIMATE, PARENTS } from './moments-climate.js';
import { DIGITAL, FORMATIVE } from './moments-craft.js';
import { LANGUAGE, READING, WRITING } from './moments-language.js';
import { GIFTED, MATHEMATICS, MOVEMENT } from './moments-mathematics.js';
import { EXECUTIVE, PLAY } from './moments-young-child.js';
import type { StockMoment } from './stock-moment.js';
import type { ThemeKey } from './themes.js';

/** What people learn by themselves or with a colleague, by theme. */
export const MOMENTS: Readonly<Record<ThemeKey, readonly StockMoment[]>> = {
  reading: READING,
  language: LANGUAGE,
  writing: WRITING,
  mathematics: MATHEMATICS,
  play: PLAY,
  executive: EXECUTIVE,
  climate: CLIMATE,
  citizenship: CITIZENSHIP,
  formative: FORMATIVE,
  gifted: GIFTED,
  digital: DIGITAL,
  parents: PARENTS,
  movement: MOVEMENT,
};
