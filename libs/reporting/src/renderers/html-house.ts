import { filled, type Wording, word } from '../words/words.js';
import { drawHouse } from './house-drawing.js';
import { paletteOfVariables } from './html-style.js';
import { renderValue, scrolling } from './html-values.js';
import { type Markup, markup } from './markup.js';
import type { ReadableFloor, ReadableHouse, ReadableRoom } from './readable-house.js';

/** The house: drawn, and then room by room from the foundation up, with its figures and the questions to talk about. */
export function renderHouse(house: ReadableHouse, wording: Wording): Markup {
  const drawing = drawHouse(house, house.title, { colours: paletteOfVariables, fontFamily: null });
  const floors = house.floors.toReversed().map((floor) => renderFloor(floor, house, wording));
  return markup`<figure>
${scrolling(filled(wording, 'chart.scroll', { title: house.title }), drawing)}
<figcaption class="source">${house.source}</figcaption>
</figure>
${floors}`;
}

const renderFloor = ({ name, about, rooms }: ReadableFloor, house: ReadableHouse, wording: Wording): Markup =>
  markup`<h3 class="floor">${name} <span class="unit">${about}</span></h3>
${rooms.map((room) => renderRoom(room, house, wording))}`;

function renderRoom(room: ReadableRoom, { columns }: ReadableHouse, wording: Wording): Markup {
  const heads = [columns.value, columns.emerging, columns.habit].map(
    (title) => markup`<th scope="col" role="columnheader" class="numeric">${title}</th>`,
  );
  const questions = room.questions.map((question) => markup`<li>${question}</li>`);
  // Said once more by role: laid out in another way, as on a phone, a table would be none to a screen reader.
  const table = markup`<table role="table">
<caption class="unseen">${room.name}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${columns.indicator}</th>${heads}</tr></thead>
<tbody role="rowgroup">
${room.indicators.map((one) => renderIndicator(one, wording))}
</tbody>
</table>`;
  return markup`<div role="group" class="room ${room.state.mark}" aria-label="${room.name}">
<div class="head"><h4>${room.name}</h4><span class="state">${room.state.text}</span></div>
<p>${room.about}</p>
${room.before === null ? null : markup`<p class="note">${room.before}</p>`}
${scrolling(filled(wording, 'table.scroll', { title: room.name }), table)}
<p class="ask">${columns.questions}</p>
<ul>
${questions}
</ul>
</div>`;
}

function renderIndicator(one: ReadableRoom['indicators'][number], wording: Wording): Markup {
  const own = one.own === null ? null : markup` <span class="detail">(${one.own})</span>`;
  const n = one.n === null ? null : markup`<span class="detail">${one.n}</span>`;
  const threshold = (text: string): Markup =>
    text === ''
      ? markup`<td role="cell" class="numeric"><span class="none" aria-hidden="true">–</span><span class="unseen">${word(wording, 'house.thresholdNone')}</span></td>`
      : markup`<td role="cell" class="numeric">${text}</td>`;
  return markup`<tr role="row"><th scope="row" role="rowheader">${one.name}${own}<span class="detail formula">${one.formula}</span></th><td role="cell" class="numeric">${renderValue(one.value)}${n}</td>${threshold(one.emerging)}${threshold(one.habit)}</tr>`;
}
