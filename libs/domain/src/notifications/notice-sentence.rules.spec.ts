import { describe, expect, it } from '@jest/globals';
import { NOTICE_KINDS, type NoticeKind } from './notice-kinds.js';
import { sentenceOf } from './notice-sentence.rules.js';

const KINDS = Object.keys(NOTICE_KINDS) as NoticeKind[];

describe('what people are told', () => {
  it.each(KINDS)('is a sentence in both languages, with and without a title: %s', (kind) => {
    for (const language of ['nl', 'en'] as const)
      for (const title of ['Titel', null]) {
        const sentence = sentenceOf(language, { kind, who: 'Noor de Wit', title, occasion: '2026-03-12' });
        // A full stop comes with the mail.
        expect(sentence).toMatch(/^“?\p{Lu}.{9,}[^.\s]$/u);
        expect(sentence).not.toMatch(/[{}]/);
        if (title === null) expect(sentence).not.toContain('Titel');
      }
  });

  it.each(KINDS)('names no title where there may be none: %s', (kind) => {
    for (const language of ['nl', 'en'] as const) expect(NOTICE_KINDS[kind][language][1]).not.toContain('{title}');
  });

  it.each(KINDS)('is as true when it is read later, or comes in a digest: %s', (kind) => {
    for (const language of ['nl', 'en'] as const)
      expect(NOTICE_KINDS[kind][language].join()).not.toMatch(/morgen (is|moet)|vandaag|tomorrow|today/i);
  });

  it('says of which day it is, as it is read', () => {
    const due = { kind: 'action.due-tomorrow' as const, who: null, title: 'Toetsen', occasion: '2026-03-01' };
    expect(sentenceOf('nl', due)).toBe('Dit moet af zijn op 1 maart: “Toetsen”');
    expect(sentenceOf('en', due)).toBe('This is due on 1 March: “Toetsen”');
  });

  it('takes names and titles as they are', () => {
    const odd = { kind: 'goal.shared' as const, who: '$& {title}', title: '$1 {who}', occasion: '' };
    expect(sentenceOf('nl', odd)).toBe('$& {title} deelde het doel “$1 {who}” met je');
    expect(sentenceOf('en', { ...odd, who: null })).toMatch(/^A colleague shared/);
  });
});
