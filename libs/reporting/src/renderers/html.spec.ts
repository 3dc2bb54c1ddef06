import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { hostileReport, hostileTexts, hostileWords } from '../../../../test/support/hostile-report.js';
import { found, type PageElement, parsePage } from '../../../../test/support/parsed-page.js';
import { sampleReport } from '../../../../test/support/sample-report.js';
import { sampleWords } from '../../../../test/support/sample-words.js';
import { contentHash } from '../document/canonical-json.js';
import { wordsFor } from '../words/words.js';
import { htmlContentSecurityPolicy } from './html-style.js';
import { renderHtml } from './html.js';

const dutch = renderHtml(sampleReport, wordsFor('nl', sampleWords));
const english = renderHtml(sampleReport, wordsFor('en', sampleWords));
const hostile = renderHtml(hostileReport, wordsFor('nl', hostileWords));
const texts = (page: PageElement, selector: string) =>
  found(page, selector).map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('a report as HTML', () => {
  it('is in its language, under one title', () => {
    expect(parsePage(dutch).getAttribute('lang')).toBe('nl');
    expect(parsePage(english).getAttribute('lang')).toBe('en');
    expect(texts(parsePage(dutch), 'h1')).toEqual(['Verslag van het leerteam: Leerteam Begrijpend lezen, bovenbouw']);
    expect(texts(parsePage(english), 'head title')).toEqual(['Leerteam report: Leerteam Begrijpend lezen, bovenbouw']);
  });

  it('says at the top over what period it is, of which board and as of when', () => {
    expect(texts(parsePage(dutch), 'header dl dd')).toEqual([
      'Eerste helft schooljaar 2025-2026',
      '1 augustus 2025 tot en met 28 februari 2026',
      'Stichting Openbaar Onderwijs De Vaart',
      '2 maart 2026, 18:30 uur',
      'Tweede helft schooljaar 2024-2025 (1 februari 2025 tot en met 31 juli 2025)',
    ]);
  });

  it('says at the bottom whose it is, what is hidden and why, and from which content it was made', () => {
    const [about = ''] = texts(parsePage(dutch), 'footer');
    expect(about).toContain('Dit verslag is van Leerteam Begrijpend lezen, bovenbouw.');
    expect(texts(parsePage(dutch), 'footer li strong')).toEqual([
      'minder dan 5 collega’s',
      'stand van een eerder moment',
      'beschermt een ander cijfer',
      'minder dan 10 leerlingen',
      'minder dan 5 leerlingen',
    ]);
    expect(about).toContain('Sjabloonversie 3');
    expect(about).toContain(contentHash(sampleReport));
  });

  it('says so when nothing is hidden', () => {
    const [about] = texts(parsePage(hostile), 'footer');
    expect(about).toContain('In dit verslag zijn geen cijfers verborgen.');
  });

  it('has the same bytes each time', () => {
    expect(renderHtml(sampleReport, wordsFor('nl', sampleWords))).toBe(dutch);
  });
});

describe.each([
  ['sample', dutch],
  ['hostile', hostile],
])('the %s report, for who reads with a screen reader', (_, html) => {
  const page = parsePage(html);

  it('has headings that never skip a level, and none without text', () => {
    const headings = found(page, 'h1, h2, h3, h4, h5, h6');
    const levels = headings.map((heading) => Number(heading.localName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
    headings.forEach((heading) => expect(heading.textContent?.trim()).not.toBe(''));
  });

  it('has its landmarks, and a link that skips to the content', () => {
    for (const landmark of ['header', 'main', 'footer']) expect(found(page, landmark)).toHaveLength(1);
    const [skip] = found(page, 'a.skip');
    expect(found(page, skip?.getAttribute('href') ?? '')).toHaveLength(1);
  });

  it('has ids that occur once, and references that lead somewhere', () => {
    const ids = found(page, '[id]').map((element) => element.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
    const references = [
      ...found(page, '[aria-labelledby]').map((element) => element.getAttribute('aria-labelledby')),
      ...found(page, 'a[href]').map((element) => element.getAttribute('href')?.slice(1)),
    ];
    references.forEach((reference) => expect(ids).toContain(reference));
  });

  it('has a caption and scoped heads on every table', () => {
    for (const table of found(page, 'table')) {
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      for (const head of found(table, 'th')) expect(['row', 'col']).toContain(head.getAttribute('scope'));
      const columns = found(table, 'thead th').length;
      for (const row of table.querySelectorAll('tbody tr')) {
        const [first] = [...row.children];
        expect(first?.getAttribute('colspan') ?? String([...row.children].length)).toBe(String(columns));
      }
    }
  });

  it('has a name and a description on every chart, and its numbers in a table', () => {
    for (const svg of found(page, 'svg')) {
      expect(svg.getAttribute('role')).toBe('img');
      expect(svg.querySelector('title')?.textContent).not.toBe('');
      expect(svg.querySelector('desc')?.textContent).not.toBe('');
    }
    expect(found(page, 'figure details table')).toHaveLength(found(page, 'svg.on-page').length);
    expect(found(page, 'svg.on-phone')).toHaveLength(found(page, 'svg.on-page').length);
  });

  it('has a name on everything that takes the focus', () => {
    for (const region of found(page, '[tabindex]')) expect(region.getAttribute('aria-label')).not.toBe('');
  });
});

describe('a report full of hostile texts', () => {
  const page = parsePage(hostile);

  it('shows each text as it was written, and makes no element of any', () => {
    expect([...page.querySelectorAll('script, img, b, label')]).toEqual([]);
    const titles = found(page, '.entries h4').map((heading) => heading.textContent);
    // Control characters have no place in a document; all else stays.
    expect(titles).toEqual(hostileTexts.map((own) => own.replaceAll('\0', '').replaceAll('\u0007', '')));
  });

  it('has no attribute that acts, and no address outside the file', () => {
    for (const element of found(page, '*')) {
      const opening = element.outerHTML.slice(0, element.outerHTML.indexOf('>'));
      expect(opening).not.toMatch(/^<[^"]*\son\w+=/);
      for (const name of ['src', 'srcset', 'style', 'data', 'action', 'xlink:href']) {
        expect(element.hasAttribute(name)).toBe(false);
      }
      expect(element.getAttribute('href') ?? '#').toMatch(/^#/);
    }
    expect(hostile.split('</style>')[0]).not.toMatch(/@import|url\(/);
  });

  it('forbids the browser all but its own style sheet', () => {
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(hostile) ?? [];
    const hash = createHash('sha256').update(style, 'utf8').digest('base64');
    expect(htmlContentSecurityPolicy).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    const [policy] = found(page, 'meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe(htmlContentSecurityPolicy);
  });

  it('says where there is nothing to show', () => {
    const [, empty] = found(page, 'main section');
    expect(empty?.textContent?.match(/Er zijn geen gegevens om te tonen\./g)).toHaveLength(4);
    expect(empty?.textContent).toContain('Nog niets vastgelegd.');
  });
});
