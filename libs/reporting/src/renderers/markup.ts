/** Text that is markup already: it has been escaped, or is our own. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Markup[] | null;

/**
 * Template for HTML and SVG that escapes whatever it is filled with, unless that is markup of this same kind. Texts in
 * a report are people's own, so there is no other way in; attribute values must stand between double quotes.
 */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    pieces.map((piece, index) => (index === 0 ? piece : written(parts[index - 1] ?? null) + piece)).join(''),
  );
}

/** A text of which a run of characters without a space (an address) may break onto the next line. */
export function breakable(text: string): Markup {
  const pieces = text
    .split(/(\S{36,})/)
    .flatMap((part, index) => (index % 2 === 0 ? [part] : (part.match(/.{1,12}/gu) ?? [])));
  return new Markup(pieces.map(written).join('<wbr>'));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (character) => entities[character] ?? '');
  if (typeof part === 'number') return String(Math.round(part * 100) / 100);
  return part.map((item) => item.text).join('\n');
}
