import { parseHTML } from 'linkedom';

/** The little of the DOM that tests look at. The project has no DOM types, for it has no code in a browser. */
export interface PageElement {
  readonly localName: string;
  readonly textContent: string | null;
  readonly outerHTML: string;
  readonly children: Iterable<PageElement>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export function parsePage(html: string): PageElement {
  const { document } = parseHTML(html) as unknown as { document: { documentElement: PageElement } };
  return document.documentElement;
}

/** All elements that match, with at least one: a test that finds nothing to look at proves nothing. */
export function found(page: PageElement, selector: string): PageElement[] {
  const elements = [...page.querySelectorAll(selector)];
  if (elements.length === 0) throw new Error(`No '${selector}' on the page`);
  return elements;
}
