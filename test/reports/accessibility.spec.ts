import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { renderHtml } from '../../libs/reporting/src/renderers/html.js';
import { languages, wordsFor } from '../../libs/reporting/src/words/words.js';
import { CHROMIUM, openChromium } from '../support/chromium.js';
import { EVERY_SAMPLE, type NamedSample } from '../support/report-samples.js';

/** What WCAG 2.2 asks at level AA, and what axe-core advises beyond it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** As wide as a phone held upright, and as a page at 400 % (WCAG 1.4.10). */
const NARROW = [320, 390];

/** Spacing of text that a reader may ask for (WCAG 1.4.12). */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** What a page is wider than its window by, and what may be why; what scrolls in a region of its own stays inside it. */
const TOO_WIDE = `(() => {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > page.clientWidth + 1 && !one.closest('.scroll'))
    .slice(0, 5)
    .map((one) => one.tagName + '.' + one.className + ' ' + Math.round(one.getBoundingClientRect().right));
  return ['the page is ' + page.scrollWidth + ' wide', ...wide];
})()`;

/** What scrolls sideways, and the keyboard cannot reach. */
const UNREACHABLE = `[...document.querySelectorAll('.scroll')]
  .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.tabIndex !== 0)
  .map((one) => one.outerHTML.slice(0, 120))`;

/** Texts of which a part is cut off. */
const CUT_OFF = `[...document.querySelectorAll('body *:not(.unseen):not(.skip)')]
  .filter((one) => getComputedStyle(one).overflow === 'hidden' && one.scrollHeight > one.clientHeight + 1)
  .map((one) => one.tagName + '.' + one.className)`;

/** Links and buttons that are smaller than 24 by 24 pixels, and not in a sentence (WCAG 2.5.8). */
const SMALL_TARGETS = `[...document.querySelectorAll('nav a, summary, button')]
  .map((one) => [one.textContent, one.getBoundingClientRect()])
  .filter(([, box]) => box.height > 0 && (box.height < 24 || box.width < 24))
  .map(([text, box]) => text + ' ' + box.width + ' by ' + box.height)`;

const samples = EVERY_SAMPLE.flatMap((sample) => languages.map((language) => [sample.name, language, sample] as const));

if (CHROMIUM === undefined) {
  process.stderr.write(
    'Skipped: pages of reports in a browser. There is no Chromium here; CHROMIUM_PATH can name one.\n',
  );
}

(CHROMIUM === undefined ? describe.skip : describe)('the page of a report in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openChromium(CHROMIUM ?? '');
    // The page forbids scripts; its own policy is what else is tested, and axe-core is a script of the test.
    page = await browser.newPage({ bypassCSP: true });
  }, 60_000);
  afterAll(() => browser?.close());

  const open = async ({ document, words }: NamedSample, language: (typeof languages)[number]): Promise<void> => {
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.setViewportSize({ width: 1100, height: 900 });
    await page.setContent(renderHtml(document, wordsFor(language, words)));
    await page.evaluate(axe.source);
  };

  const violations = async (): Promise<string[]> => {
    const run = `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })`;
    const found = await page.evaluate<AxeResults>(run);
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  };

  it.each(samples)(
    'of %s (%s) has nothing that axe-core finds, light, dark, narrow and printed',
    async (...[, language, sample]) => {
      await open(sample, language);
      expect(await violations()).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await violations()).toEqual([]);
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      await page.setViewportSize({ width: 720, height: 1000 });
      expect(await violations()).toEqual([]);
    },
    60_000,
  );

  it.each(samples)(
    'of %s (%s) fits a phone and takes more space between letters',
    async (...[, language, sample]) => {
      await open(sample, language);
      expect(await page.evaluate(SMALL_TARGETS)).toEqual([]);
      for (const width of NARROW) {
        await page.setViewportSize({ width, height: 844 });
        expect([width, await page.evaluate(TOO_WIDE)]).toEqual([width, []]);
        // Tables of many columns and drawings scroll by themselves, also with the keyboard.
        expect(await page.evaluate(UNREACHABLE)).toEqual([]);
      }
      await page.addStyleTag({ content: SPACED });
      expect([await page.evaluate(TOO_WIDE), await page.evaluate(CUT_OFF)]).toEqual([[], []]);
    },
    60_000,
  );

  it('shows where the keyboard is', async () => {
    const [, , sample] = samples[0] ?? [];
    if (!sample) throw new Error('There is no sample.');
    await open(sample, 'nl');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
  });
});
