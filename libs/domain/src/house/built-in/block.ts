import { inBoth } from '../../school-material/words.js';
import type { BlockContent, Layer, ReadBy } from '../framework.js';
import type { IndicatorKey } from '../indicators.js';

type InBoth = readonly [nl: string, en: string];

interface Written {
  readonly name: InBoth;
  readonly about: InBoth;
  readonly indicators: readonly ReadBy[];
  readonly questions: readonly InBoth[];
}

/** The blocks of a layer, from left to right. */
export const blocksOf = (layer: Layer, written: Readonly<Record<string, Written>>): BlockContent[] =>
  Object.entries(written).map(([key, { name, about, indicators, questions }]) => ({
    ...{ layer, key, indicators },
    name: inBoth(...name),
    about: inBoth(...about),
    questions: questions.map((question) => inBoth(...question)),
  }));

/** An indicator with the values from which it says “emerging” and “habit”; null where it says nothing about one. */
export const by = (key: IndicatorKey, emerging: number | null, habit: number | null): ReadBy => ({
  key,
  emerging,
  habit,
});
