import { breakable, type Markup, markup } from './markup.js';
import type { ReadableValue } from './readable-value.js';

/** A value as it stands in a cell or on a card. */
export function renderValue({ look, main, detail }: ReadableValue): Markup {
  if (look === 'none')
    return markup`<span class="none"><span aria-hidden="true">–</span><span class="unseen">${main}</span></span>`;
  const rest = detail === null ? null : markup` <span class="detail">${detail}</span>`;
  if (look === 'hidden')
    return markup`<span class="hidden">${main}${rest && markup`<span class="unseen">:</span>${rest}`}</span>`;
  return look === 'text' ? markup`<bdi>${breakable(main)}</bdi>${rest}` : markup`${main}${rest}`;
}

/** Scrolls sideways on a narrow screen, also with the keyboard. A group and no region: of those a page has few. */
export function scrolling(label: string, content: Markup): Markup {
  return markup`<div class="scroll" role="group" aria-label="${label}" tabindex="0">${content}</div>`;
}
