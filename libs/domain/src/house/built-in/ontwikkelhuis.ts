import type { BuiltInFramework } from '../framework.js';
import { LEERCULTUUR } from './leercultuur.js';
import { FUNDAMENT } from './fundament.js';
import { LEERVERMOGEN } from './leervermogen.js';
import { inBoth } from '../../school-material/words.js';

/**
 * Het Ontwikkelhuis: the model that Leerspoor is built on. Names of layers and blocks are the model's; descriptions,
 * questions and thresholds are Leerspoor's own.
 */
export const ONTWIKKELHUIS: BuiltInFramework = {
  code: 'ontwikkelhuis',
  name: inBoth('Het Ontwikkelhuis', 'The development house'),
  source: 'Karla Okken (2022), Het Ontwikkelhuis, E-learning Wizard',
  edition: 1,
  blocks: [...FUNDAMENT, ...LEERVERMOGEN, ...LEERCULTUUR],
};
