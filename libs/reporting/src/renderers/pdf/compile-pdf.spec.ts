import { afterEach, describe, expect, it } from '@jest/globals';
import { hostileReport, hostileTexts, hostileWords } from '../../../../../test/support/hostile-report.js';
import { pdfContent } from '../../../../../test/support/pdf-content.js';
import { sampleReport } from '../../../../../test/support/sample-report.js';
import { sampleWords } from '../../../../../test/support/sample-words.js';
import { type DefinitionWords, languages, wordsFor } from '../../words/words.js';
import type { ReportDocument } from '../../document/report-document.js';
import { compilePdf } from './compile-pdf.js';
import { pdfData } from './pdf-data.js';

const pdfOf = (document: ReportDocument, words: DefinitionWords, language: 'nl' | 'en' = 'nl') =>
  compilePdf(pdfData(document, wordsFor(language, words)));
const withoutSpaces = (text: string) => text.replace(/[\s\u00a0\u200b\u00ad]/g, '');

describe('a report as PDF', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  it.each(languages)('is tagged, in its language, with title, author and headings (%s)', async (language) => {
    const { structure } = pdfContent(await pdfOf(sampleReport, sampleWords, language));
    expect(structure).toContain(`/Lang (${language === 'nl' ? 'nl-NL' : 'en-GB'})`);
    expect(structure).toMatch(/\/MarkInfo <<\s+\/Marked true/);
    expect(structure).toContain('/Type /StructTreeRoot');
    const title = language === 'nl' ? 'Verslag van het leerteam' : 'Leerteam report';
    expect(structure).toContain(`/Title (${title}: Leerteam Begrijpend lezen, bovenbouw)`);
    expect(structure).toContain('/Author (Stichting Openbaar Onderwijs De Vaart)');
    for (const level of ['H1', 'H2', 'H3', 'H4']) if (level !== 'H4') expect(structure).toContain(`/S /${level}\n`);
  });

  it('repeats the head of a long table on the next page, and numbers its pages', async () => {
    const { pages, structure } = pdfContent(await pdfOf(sampleReport, sampleWords));
    const heads = pages.filter((page) => page.includes('DatumOnderwerp'));
    expect(heads.length).toBeGreaterThanOrEqual(2);
    expect(structure).toContain('/S /THead');
    expect(structure).toMatch(/\/Scope \/Column/);
    pages.forEach((page, index) => expect(withoutSpaces(page)).toContain(`pagina${index + 1}van${pages.length}`));
  });

  it('says what the HTML says, hidden figures included', async () => {
    const { pages } = pdfContent(await pdfOf(sampleReport, sampleWords));
    const text = withoutSpaces(pages.join(''));
    for (const said of [
      'We kwamen 11 keer bij elkaar sinds september 2025; de opkomst was 86% van 7 leden gemiddeld.',
      'Samen geleerd148 uurwaarvan 35 u 15 min in bijeenkomsten',
      'Autonomie (peiling)verborgenminder dan 5 collega’s',
      '−0,8−4,4 tot 2,8',
      'Drie casusleerlingen gevolgd.',
      'beschermt een ander cijfer: Uit dit cijfer en het totaal samen',
      'Sjabloonversie 3',
    ]) {
      expect(text).toContain(withoutSpaces(said));
    }
  });

  it('takes hostile texts for texts', async () => {
    const { pages, structure } = pdfContent(await pdfOf(hostileReport, hostileWords));
    const text = withoutSpaces(pages.join(''));
    for (const own of hostileTexts.filter((each) => !/[\0\u202E🎉]/u.test(each)))
      expect(text).toContain(withoutSpaces(own));
    expect(structure).not.toMatch(/\/JavaScript|\/URI|\/Launch|\/EmbeddedFile/);
  });

  it('shows emoji, and a plain box for what its fonts do not hold rather than nothing', async () => {
    const { pages } = pdfContent(await pdfOf(hostileReport, hostileWords));
    expect(withoutSpaces(pages.join(''))).toContain('Gelukt!🎉👩‍🏫□□□□□□');
  });

  it('has the same bytes each time, whatever was made in between, and asks nothing of the network', async () => {
    globalThis.fetch = () => Promise.reject(new Error('no network'));
    const first = await pdfOf(sampleReport, sampleWords);
    const other = await pdfOf({ ...sampleReport, dataMoment: '2026-03-03T00:00:00Z' }, sampleWords);
    const again = await pdfOf(sampleReport, sampleWords);
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
    expect(Buffer.from(other).equals(Buffer.from(first))).toBe(false);
  });

  it('says why when data cannot be laid out', async () => {
    await expect(compilePdf('{}')).rejects.toThrow(
      /cannot be laid out: .*report\.typ.*dictionary does not contain key/,
    );
    await expect(compilePdf('no JSON')).rejects.toThrow('cannot be laid out');
    await expect(pdfOf(sampleReport, sampleWords)).resolves.toBeInstanceOf(Uint8Array);
  });
});
