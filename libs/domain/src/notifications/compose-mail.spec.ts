import { describe, expect, it } from '@jest/globals';
import { composeMail } from './compose-mail.js';
import { NOTICE_KINDS, type NoticeKind } from './notice-kinds.js';

const ADDRESSES = {
  appUrl: undefined,
  publicUrl: 'https://leerspoor.example',
  unsubscribeUrl: 'https://leerspoor.example/v1/unsubscribe/x',
};

const mailOf = (kind: NoticeKind, language: 'nl' | 'en') =>
  composeMail(
    {
      ...{ language, scope: NOTICE_KINDS[kind].group, digestOn: null, name: 'Noor' },
      notices: [{ kind, who: 'Sanne Bos', title: 'Titel', subjectId: '019a', occasion: '2026-03-12' }],
    },
    ADDRESSES,
  );

describe('a mail', () => {
  it.each(Object.keys(NOTICE_KINDS) as NoticeKind[])('ends each of its sentences once: %s', (kind) => {
    for (const language of ['nl', 'en'] as const) {
      const sentence = /^- (.*)$/m.exec(mailOf(kind, language).text)?.[1];
      expect(sentence).toMatch(/[^.?!][.?!]$/);
    }
  });
});
