import { inEach } from '../school-material/words.js';
import type { Guide, GuideDraft, NumberedItem } from './instrument-content.js';

/** The guide that a draft becomes: numbers by which answers refer to it, as they stand on paper. */
export function numbered({ sections, questions }: GuideDraft): Guide {
  let last = 0;
  return {
    sections: sections.map(({ title, scale, items }) => ({
      title: inEach(title),
      scale: scale.map(inEach),
      items: items.map(({ text, self, pupils }) => ({
        number: (last += 1),
        text: inEach(text),
        self: self ? inEach(self) : null,
        pupils: pupils ? inEach(pupils) : null,
      })),
    })),
    questions: questions.map((text, index) => ({ number: index + 1, text: inEach(text) })),
  };
}

/** An item of a guide, and how many points its scale has. */
export type ScaledItem = NumberedItem & { readonly points: number };

/** The items of a guide by their number. */
export const itemsOf = ({ sections }: Guide): ReadonlyMap<number, ScaledItem> =>
  new Map(
    sections.flatMap(({ scale, items }) =>
      items.map((item) => [item.number, { ...item, points: scale.length }] as const),
    ),
  );
