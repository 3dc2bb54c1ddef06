import type { LineItemRow, ParsedGradebook } from './parse-gradebook.js';
import { type RefusedRow, RowRefused } from './refusals.js';
import { fileName } from './specification.js';

/** Which measures line items are of: by their title, else by the title of their category. Capitals make no difference. */
export interface Mapping {
  readonly titles: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
}

/** A line item as far as results need it. */
export interface LineItem {
  readonly sourcedId: string;
  /** Null where nobody said which. */
  readonly measureId: string | null;
  readonly classSourcedId: string;
}

/** What of the package is called the same, with its number of results: what one maps. */
export interface MappedTitle {
  readonly title: string;
  readonly category: string | null;
  readonly lineItems: number;
  readonly results: number;
  readonly measureId: string | null;
}

/** The line items that results refer to. */
export class LineItems {
  private readonly items: ReadonlyMap<string, LineItem>;
  private readonly refused: ReadonlyMap<string, RefusedRow>;

  /** @param remembered line items of results that came before: a package of changes need not have them again */
  constructor({ lineItems, refusedRows }: ParsedGradebook, mapping: Mapping, remembered: readonly LineItem[]) {
    const told = lineItems.map((row) => ({ ...row, measureId: measureOf(row, mapping) }));
    this.items = new Map([...remembered, ...told].map((item) => [item.sourcedId, item]));
    const refused = refusedRows.filter(({ file }) => file === 'lineItems');
    this.refused = new Map(refused.map((one) => [one.ids.sourcedId ?? '', one]));
  }

  /** @throws RowRefused that names the refused row where that is the cause */
  find(sourcedId: string): LineItem {
    const field = 'lineItemSourcedId';
    const row = this.refused.get(sourcedId)?.refusal.row;
    if (row) throw new RowRefused('depends_on_refused', { field, file: fileName('lineItems'), row });
    const found = this.items.get(sourcedId);
    if (!found) throw new RowRefused('unknown_line_item', { field });
    return found;
  }

  /** Whether it is known which measure it is of. */
  isMapped(sourcedId: string): boolean {
    return (this.items.get(sourcedId)?.measureId ?? null) !== null;
  }
}

/** What the package has, by title and category, in the order of the alphabet. */
export function titlesOf({ lineItems, results }: ParsedGradebook, mapping: Mapping): MappedTitle[] {
  const resultsOf = new Map<string, number>();
  for (const { lineItemSourcedId: id } of results) resultsOf.set(id, (resultsOf.get(id) ?? 0) + 1);
  const titles = new Map<string, MappedTitle>();
  for (const { sourcedId, title, category } of lineItems.filter(({ isGone }) => !isGone)) {
    const key = JSON.stringify([title, category]);
    const before = titles.get(key) ?? { lineItems: 0, results: 0 };
    titles.set(key, {
      title,
      category,
      lineItems: before.lineItems + 1,
      results: before.results + (resultsOf.get(sourcedId) ?? 0),
      measureId: measureOf({ title, category }, mapping),
    });
  }
  return [...titles].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, title]) => title);
}

function measureOf({ title, category }: Pick<LineItemRow, 'title' | 'category'>, mapping: Mapping): string | null {
  const { titles, categories } = mapping;
  return titles.get(title.toLowerCase()) ?? categories.get(category?.toLowerCase() ?? '') ?? null;
}
