import { describe, expect, it } from '@jest/globals';
import { found, type PageElement, parsePage } from '../../../../test/support/parsed-page.js';
import type { ChartBlock } from '../document/report-document.js';
import type { Value } from '../document/value.js';
import { wordsFor } from '../words/words.js';
import { estimateWidth, niceTicks, tickDecimals, wrapLabel } from './chart-drawing.js';
import { drawChart } from './charts.js';
import { lightPalette } from './palette.js';
import { readableChart } from './readable-chart.js';

const own = { title: '', ownership: '', growth: 'Groei <per> "groep"' };
const wording = wordsFor('nl', { nl: own, en: own });
const style = { colours: lightPalette, fontFamily: null };

function chartOf(form: ChartBlock['form'], points: readonly (readonly [Value, Value])[]) {
  return readableChart(
    { type: 'chart', key: 'growth', form, points: points.map(([label, value]) => ({ label, value })) },
    wording,
  );
}

function drawn(form: ChartBlock['form'], points: readonly (readonly [Value, Value])[]): PageElement {
  const chart = chartOf(form, points);
  const [svg] = found(parsePage(`<html><body>${drawChart(chart, chart.summary, style).text}</body></html>`), 'svg');
  if (!svg) throw new Error('nothing drawn');
  return svg;
}

const texts = (svg: PageElement) =>
  [...svg.querySelectorAll('text')].map((text) => text.textContent?.replaceAll('\u00a0', ' '));
const number = (element: PageElement | null | undefined, name: string) => Number(element?.getAttribute(name));
const month = (month: string): Value => ({ kind: 'month', month });
const named = (text: string): Value => ({ kind: 'text', text });
const hidden: Value = { kind: 'hidden', reason: 'fewer_than_5_staff' };
const estimate = (value: number, low: number, high: number): Value => ({
  kind: 'estimate',
  value,
  low,
  high,
  decimals: 1,
});

describe('a chart', () => {
  it('is a picture with a name and a description', () => {
    const svg = drawn('columns', [
      [month('2025-09'), { kind: 'time', minutes: 90 }],
      [month('2025-10'), hidden],
      [month('2025-11'), { kind: 'time', minutes: 30 }],
    ]);
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.querySelector('title')?.textContent).toBe('Groei <per> "groep"');
    expect(svg.querySelector('desc')?.textContent?.replaceAll('\u00a0', ' ')).toBe(
      'Kolomgrafiek met 3 kolommen. Hoogste: 1 u 30 min (september 2025). Laagste: 30 min (november 2025). Eén waarde is verborgen.',
    );
  });

  it('lists every value in words, for who cannot see it', () => {
    const chart = chartOf('bars', [
      [named('Lezen'), { kind: 'share', value: 0.5, of: 12 }],
      [named('Kijken'), hidden],
    ]);
    expect(chart.listing).toBe('Lezen: 50% van 12; Kijken: verborgen: minder dan 5 collega’s');
  });

  it('carries no id, style or script, so that several can stand on one page', () => {
    for (const form of ['columns', 'bars', 'intervals', 'parts'] as const) {
      const svg = drawn(form, [
        [named('x" onload="y <b>'), hidden],
        [named('z'), estimate(0.1, 0, 0.2)],
      ]);
      expect([...svg.querySelectorAll('[id],[style],[class],[onload],style,script,b')]).toEqual([]);
      expect(svg.outerHTML).not.toMatch(/url\(|NaN|undefined/);
    }
  });

  it('is drawn for the width of a phone too, with the same words', () => {
    for (const form of ['columns', 'bars', 'parts'] as const) {
      const chart = chartOf(form, [
        [named('Lezen'), { kind: 'share', value: 0.5 }],
        [named('Rekenen'), { kind: 'share', value: 0.5 }],
      ]);
      const onPhone = found(parsePage(`<html><body>${drawChart(chart, '', style, 'phone').text}</body></html>`), 'svg');
      expect(onPhone.map((svg) => number(svg, 'width'))).toEqual([320]);
      expect(onPhone.flatMap(texts)).toEqual(
        texts(
          drawn(form, [
            [named('Lezen'), { kind: 'share', value: 0.5 }],
            [named('Rekenen'), { kind: 'share', value: 0.5 }],
          ]),
        ),
      );
    }
  });

  it('has the same bytes each time', () => {
    const points = [[named('Lezen'), { kind: 'count', value: 3 }]] as const;
    expect(drawChart(chartOf('bars', points), '', style).text).toBe(drawChart(chartOf('bars', points), '', style).text);
  });
});

describe('columns', () => {
  it('are as high as their values, with the number on top', () => {
    const svg = drawn('columns', [
      [month('2025-12'), { kind: 'hours', hours: 10 }],
      [month('2026-01'), { kind: 'hours', hours: 5 }],
    ]);
    const [first, second] = [...svg.querySelectorAll('rect')];
    expect(number(first, 'height')).toBeCloseTo(2 * number(second, 'height'), 1);
    expect(texts(svg)).toEqual(['10', '5', 'dec', 'jan', '2025', '2026']);
  });

  it('show a hidden month as a hatched field of one size, whatever it hides', () => {
    const field = (rest: number) =>
      drawn('columns', [
        [month('2025-10'), hidden],
        [month('2025-11'), { kind: 'count', value: rest }],
      ]).querySelector('rect[stroke-dasharray]');
    expect(field(5)).not.toBeNull();
    expect(field(5)?.getAttribute('height')).toBe(field(5_000)?.getAttribute('height'));
    expect(texts(drawn('columns', [[month('2025-10'), hidden]]))).toContain('verborgen');
  });

  it('get a scale where numbers would not fit on them', () => {
    const points = Array.from({ length: 40 }, (_, week): [Value, Value] => [
      named(`w${week}`),
      { kind: 'count', value: 1_000 + week },
    ]);
    expect(texts(drawn('columns', points))).toEqual(expect.arrayContaining(['0', '500', '1.000', '1.500']));
    expect(texts(drawn('columns', points))).not.toContain('1.001');
  });

  it('stand, when all is nought, on the line', () => {
    const svg = drawn('columns', [[month('2025-10'), { kind: 'count', value: 0 }]]);
    expect(number(svg.querySelector('rect'), 'height')).toBe(0);
    expect(svg.outerHTML).not.toContain('NaN');
  });
});

describe('bars', () => {
  it('are as long as their values and hang to the left below zero', () => {
    const svg = drawn('bars', [
      [named('Meer'), { kind: 'number', value: 4, decimals: 1 }],
      [named('Minder'), { kind: 'number', value: -2, decimals: 1 }],
    ]);
    const [more, less] = [...svg.querySelectorAll('rect')];
    expect(number(more, 'width')).toBeCloseTo(2 * number(less, 'width'), 1);
    expect(number(less, 'x') + number(less, 'width')).toBeCloseTo(number(more, 'x'), 1);
    expect(texts(svg)).toEqual(['Meer', 'Minder', '4,0', '−2,0']);
  });

  it('show a share as a part of the whole', () => {
    const share = (value: number): Value => ({ kind: 'share', value, of: 20 });
    const width = (value: number) =>
      number(drawn('bars', [[named('Lezen'), share(value)]]).querySelector('rect'), 'width');
    expect(width(0.8)).toBeCloseTo(2 * width(0.4), 1);
  });

  it('say what is hidden and what was not there', () => {
    const svg = drawn('bars', [
      [named('Observatie'), hidden],
      [named('Studiedag'), { kind: 'none' }],
    ]);
    expect(texts(svg)).toEqual(['Observatie', 'Studiedag', 'verborgen', '–']);
    expect(svg.outerHTML).not.toContain('NaN');
  });
});

describe('intervals', () => {
  it('run from low to high around a line at zero', () => {
    const svg = drawn('intervals', [
      [named('Groep 6'), estimate(2, -2, 6)],
      [named('Groep 7'), { kind: 'hidden', reason: 'fewer_than_10_pupils' }],
    ]);
    const zero = svg.querySelector(`[stroke="${lightPalette.ink}"] line`);
    const [, low, high] =
      svg
        .querySelector('path')
        ?.getAttribute('d')
        ?.match(/^M([\d.]+),[\d.]+L([\d.]+)/)
        ?.map(Number) ?? [];
    const dot = number(svg.querySelector('circle'), 'cx');
    const zeroAt = number(zero, 'x1');
    expect((dot - (low ?? 0)) / ((high ?? 0) - (low ?? 0))).toBeCloseTo(0.5, 2);
    expect((zeroAt - (low ?? 0)) / ((high ?? 0) - (low ?? 0))).toBeCloseTo(0.25, 2);
    expect(texts(svg)).toEqual(expect.arrayContaining(['2,0 (−2,0 tot 6,0)', 'verborgen']));
  });

  it('are counted without the rows that have none', () => {
    const { summary } = chartOf('intervals', [
      [named('6a'), estimate(2, 1, 3)],
      [named('6b'), { kind: 'none' }],
      [named('6c'), { kind: 'hidden', reason: 'fewer_than_10_pupils' }],
    ]);
    expect(summary).toBe(
      'Grafiek met één schatting met een 95%-betrouwbaarheidsinterval, bij een lijn op nul. Eén waarde is verborgen.',
    );
  });

  it('keep the numbers on the axis apart, however long the readings beside it are', () => {
    const asOf = '2026-07-01T06:00:00.000Z';
    const svg = drawn('intervals', [[named('Groep 6'), { ...estimate(0.05, -0.12, 0.21), asOf }]]);
    const ticks = [...svg.querySelectorAll('text')].filter((text) => /^[−\d,]+$/.test(text.textContent ?? ''));
    const places = ticks.map((text) => Number(/\(([\d.]+)/.exec(text.getAttribute('transform') ?? '')?.[1]));
    const gaps = places.slice(1).map((x, index) => x - (places[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(estimateWidth('−0,5') + 4);
  });

  it('are not put in order of highest and lowest', () => {
    expect(
      chartOf('intervals', [
        [named('6a'), estimate(2, 1, 3)],
        [named('6b'), estimate(1, 0, 2)],
      ]).summary,
    ).toBe('Grafiek met 2 schattingen, elk met een 95%-betrouwbaarheidsinterval, rond een lijn bij nul.');
  });
});

describe('parts', () => {
  const share = (value: number): [Value, Value] => [{ kind: 'none' }, { kind: 'share', value }];

  it('divide one bar, each told apart by its form and named by its place', () => {
    const svg = drawn('parts', [share(0.5), share(0.3), share(0.2)]);
    const [first, second, third] = [...svg.querySelectorAll('rect')];
    expect([first, second, third].map((part) => number(part, 'width'))).toEqual([340, 204, 136]);
    expect(texts(svg)).toEqual(['50%', '30%', '20%', 'Deel 1: 50%', 'Deel 2: 30%', 'Deel 3: 20%']);
    expect([first, second].map((part) => part?.getAttribute('fill'))).toEqual([lightPalette.fill, lightPalette.paper]);
  });

  it('show no part where one is hidden', () => {
    const svg = drawn('parts', [share(0.7), [{ kind: 'none' }, hidden]]);
    expect(texts(svg)).toEqual(['verborgen']);
  });
});

describe('the parts of a drawing', () => {
  it('has ticks at round numbers that enclose the data', () => {
    expect(niceTicks(0, 25.1, 4)).toEqual([0, 10, 20, 30]);
    expect(niceTicks(-4.4, 9.2, 5)).toEqual([-5, 0, 5, 10]);
    expect(niceTicks(-0.03, 0.11, 5)).toEqual([-0.05, 0, 0.05, 0.1, 0.15]);
    expect(niceTicks(0, 0, 4)).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(tickDecimals([0, 0.05])).toBe(2);
    expect(tickDecimals([0, 10])).toBe(0);
  });

  it('breaks a label between words and cuts what is left over', () => {
    expect(wrapLabel('Samen lessen voorbereiden', 120, 2)).toEqual(['Samen lessen', 'voorbereiden']);
    expect(wrapLabel('Intervisie met de leescoördinator van het samenwerkingsverband', 140, 2)).toEqual([
      'Intervisie met de',
      'leescoördinator van…',
    ]);
    expect(wrapLabel('a'.repeat(80), 100, 2)).toEqual([`${'a'.repeat(12)}…`]);
    expect(wrapLabel('', 100, 2)).toEqual([]);
  });
});
